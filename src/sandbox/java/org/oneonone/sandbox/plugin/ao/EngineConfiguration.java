package org.oneonone.sandbox.plugin.ao;

import net.java.ao.EntityManagerConfiguration;
import net.java.ao.SchemaConfiguration;
import net.java.ao.atlassian.AtlassianFieldNameConverter;
import net.java.ao.atlassian.AtlassianIndexNameConverter;
import net.java.ao.atlassian.AtlassianSequenceNameConverter;
import net.java.ao.atlassian.AtlassianTableNameConverter;
import net.java.ao.atlassian.AtlassianTriggerNameConverter;
import net.java.ao.atlassian.AtlassianUniqueNameConverter;
import net.java.ao.atlassian.TablePrefix;
import net.java.ao.builder.SimpleNameConverters;
import net.java.ao.schema.NameConverters;
import net.java.ao.schema.info.CachingEntityInfoResolverFactory;
import net.java.ao.schema.info.EntityInfoResolverFactory;

/** Names tables and columns as Atlassian products do, and leaves alone every table that is not the plugin's. */
record EngineConfiguration(String prefix) implements EntityManagerConfiguration {
    @Override
    public boolean useWeakCache() {
        return true;
    }

    @Override
    public NameConverters getNameConverters() {
        TablePrefix tables = name -> prefix + "_" + name;
        return new SimpleNameConverters(
                new AtlassianTableNameConverter(tables),
                new AtlassianFieldNameConverter(),
                new AtlassianSequenceNameConverter(),
                new AtlassianTriggerNameConverter(),
                new AtlassianIndexNameConverter(),
                new AtlassianUniqueNameConverter());
    }

    @Override
    public SchemaConfiguration getSchemaConfiguration() {
        return (table, caseSensitive) -> table.regionMatches(!caseSensitive, 0, prefix + "_", 0, prefix.length() + 1);
    }

    @Override
    public EntityInfoResolverFactory getEntityInfoResolverFactory() {
        return new CachingEntityInfoResolverFactory();
    }
}
