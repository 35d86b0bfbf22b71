package org.oneonone.template.ao;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** One saved text of a template; rows are only ever added. */
@Preload
@Table("TEMPLATE_VERSION")
@Indexes(
        @Index(
                name = "VERSION",
                methodNames = {"getScope", "getTemplateKey", "getVersionNumber"},
                unique = true))
public interface TemplateVersionRow extends Entity {
    String SCOPE = "SCOPE";
    String TEMPLATE_KEY = "TEMPLATE_KEY";
    String VERSION_NUMBER = "VERSION_NUMBER";
    String NAME = "NAME";
    String DESCRIPTION = "DESCRIPTION";
    String BODY = "BODY";
    String AUTHOR = "AUTHOR";
    String SAVED_AT = "SAVED_AT";
    String REMARK = "REMARK";

    @NotNull
    String getScope();

    @NotNull
    String getTemplateKey();

    @NotNull
    Integer getVersionNumber();

    @NotNull
    String getName();

    String getDescription();

    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getBody();

    @NotNull
    String getAuthor();

    @NotNull
    Long getSavedAt();

    String getRemark();
}
