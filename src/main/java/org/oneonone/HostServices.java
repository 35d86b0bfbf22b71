package org.oneonone;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.applinks.api.ApplicationLinkService;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.cache.CacheManager;
import com.atlassian.confluence.core.ContentPermissionManager;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.plugin.services.VelocityHelperService;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.confluence.xhtml.api.XhtmlContent;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import com.atlassian.sal.api.transaction.TransactionTemplate;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.sal.api.web.context.HttpContext;
import com.atlassian.webresource.api.assembler.PageBuilderService;

/**
 * Everything that we take from the host, in one place. The scanner turns each field into a bean, which others receive
 * as a constructor argument; nobody reads the fields themselves.
 */
@SuppressWarnings("unused")
final class HostServices {
    @ComponentImport
    private ActiveObjects activeObjects;

    @ComponentImport
    private ApplicationLinkService applicationLinkService;

    // Confluence has two of each of this and UserManager; only SAL's has this local name.
    @ComponentImport("salApplicationProperties")
    private ApplicationProperties applicationProperties;

    @ComponentImport
    private CacheManager cacheManager;

    @ComponentImport
    private ClusterLockService clusterLockService;

    @ComponentImport
    private ContentPermissionManager contentPermissionManager;

    @ComponentImport
    private EventPublisher eventPublisher;

    @ComponentImport
    private HttpContext httpContext;

    @ComponentImport
    private I18nResolver i18nResolver;

    @ComponentImport
    private LocaleResolver localeResolver;

    @ComponentImport
    private MailServerManager mailServerManager;

    @ComponentImport
    private PageBuilderService pageBuilderService;

    @ComponentImport
    private PageManager pageManager;

    @ComponentImport
    private PermissionManager permissionManager;

    @ComponentImport
    private SpaceManager spaceManager;

    @ComponentImport
    private TimeZoneManager timeZoneManager;

    @ComponentImport
    private TransactionTemplate transactionTemplate;

    @ComponentImport
    private UserAccessor userAccessor;

    @ComponentImport("salUserManager")
    private UserManager userManager;

    @ComponentImport
    private VelocityHelperService velocityHelperService;

    @ComponentImport
    private XhtmlContent xhtmlContent;

    private HostServices() {}
}
