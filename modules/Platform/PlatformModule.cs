using Crm.Platform.ApiKeys;
using Crm.Platform.Attachments;
using Crm.Platform.Callers;
using Crm.Platform.Comments;
using Crm.Platform.Contracts;
using Crm.Platform.Currencies;
using Crm.Platform.Demo;
using Crm.Platform.Fields;
using Crm.Platform.Idempotency;
using Crm.Platform.Mail;
using Crm.Platform.Notifications;
using Crm.Platform.Privacy;
using Crm.Platform.Setup;
using Crm.Platform.SignIn;
using Crm.Platform.Teams;
using Crm.Platform.Users;
using Crm.Segmentation.Contracts;
using Crm.Shared.Currencies;
using Crm.Shared.Data;
using Crm.Shared.Search;
using Crm.Shared.Fields;
using Crm.Shared.Merging;
using Crm.Shared.Privacy;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Crm.Platform;

/// <summary>Who may come in and what they may do: people, roles, teams, keys, sessions, and the services every module shares.</summary>
public sealed class PlatformModule : IModule
{
    internal const string Schema = "platform";

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModule<PlatformDbContext>(Schema);
        services.AddPermissions(PlatformPermissions.All);
        services.AddPermissions(ExchangeRatePermissions.All);
        AddIdentity(services);
        AddCallers(services, configuration);
        services.AddScoped<FirstAdministrator>();
        services.AddScoped<SignInGuard>();
        services.AddScoped<SecondFactor>();
        services.AddScoped<DecoyPassword>();
        services.AddScoped<PasswordProof>();
        services.AddScoped<Sessions>();
        services.AddScoped<Delegation>();
        services.AddScoped<Administrators>();
        services.AddScoped<UserRoles>();
        services.AddScoped<TeamMembership>();
        services.AddScoped<TeamChanges>();
        services.AddScoped<Invitations>();
        services.AddScoped<IUserDirectory, UserDirectory>();
        services.AddScoped<IApiKeyDirectory, ApiKeyDirectory>();
        services.AddScoped<FieldUses>();
        services.AddSingleton<FieldCatalog>();
        services.AddSingleton<IFieldCatalog>(provider => provider.GetRequiredService<FieldCatalog>());
        services.AddSingleton<RateCatalog>();
        services.AddSingleton<IExchangeRates>(provider => provider.GetRequiredService<RateCatalog>());
        services.AddScoped<RateWriting>();
        services.AddScoped<IPersonalDataSource, PlatformPersonalData>();
        services.AddScoped<IDemoData, DemoPeople>();
        services.AddScoped<IDemoData, DemoViews>();
        services.AddScoped<IDemoData, DemoRates>();
        AddAttachments(services, configuration);
        AddComments(services);
        AddMail(services, configuration);
        AddNotifications(services);
        services.AddHostedService<PreparePlatform>();
        services.AddSingleton<PasswordResetRequests>();
        services.AddHostedService(provider => provider.GetRequiredService<PasswordResetRequests>());
        services.AddSingleton<KeyUses>();
        services.AddHostedService(provider => provider.GetRequiredService<KeyUses>());
        if (configuration.GetValue("Crm:Background:Enabled", true))
            services.AddHostedService<Housekeeping>();
    }

    public void MapEndpoints(IEndpointRouteBuilder app) => app.MapEndpointsOf(typeof(PlatformModule).Assembly, "Platform");

    /// <summary>
    /// Who calls, how often, whether they may, whether they meant it, and whether they did it already: stands between
    /// routing and the endpoints, in this order.
    /// </summary>
    public static void UsePlatform(IApplicationBuilder app)
    {
        app.UseMiddleware<CallerMiddleware>();
        app.UseMiddleware<RecordKeyUse>();
        app.UseMiddleware<LimitRequests>();
        app.UseAuthorization();
        app.UseMiddleware<RequireCsrfHeader>();
        app.Use(FieldGuard.UseRights);
        app.UseMiddleware<AnswerOnce>();
    }

    /// <summary>For the host's command: makes a key without limits of its own.</summary>
    /// <returns>The key, which nobody can read again.</returns>
    /// <exception cref="InvalidOperationException">A scope is unknown; the message names it.</exception>
    public static async Task<string> CreateApiKeyAsync(IServiceProvider services, string name, IReadOnlyList<string> scopes, CancellationToken cancellationToken)
    {
        var catalog = services.GetRequiredService<PermissionCatalog>();
        if (scopes.FirstOrDefault(s => !catalog.Knows(s)) is { } unknown)
            throw new InvalidOperationException($"There is no permission '{unknown}'.");
        await using var scope = services.GetRequiredService<IServiceScopeFactory>().CreateScopeAs(Caller.System);
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var key = new ApiKey { Name = name, Scopes = scopes };
        var secret = key.Issue(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        db.ApiKeys.Add(key);
        await db.SaveChangesAsync(cancellationToken);
        return secret;
    }

    private static void AddIdentity(IServiceCollection services)
    {
        services.AddIdentityCore<User>(identity =>
            {
                identity.User.RequireUniqueEmail = true;
                identity.User.AllowedUserNameCharacters = "";
                identity.Password.RequireDigit = false;
                identity.Password.RequireLowercase = false;
                identity.Password.RequireUppercase = false;
                identity.Password.RequireNonAlphanumeric = false;
                identity.Password.RequiredLength = 1;
            })
            .AddUserStore<UserStore>()
            .AddPasswordValidator<PasswordRules>()
            .AddTokenProvider<DataProtectorTokenProvider<User>>(TokenOptions.DefaultProvider)
            .AddTokenProvider<InvitationTokens>(InvitationTokens.Provider)
            .AddTokenProvider<AuthenticatorTokenProvider<User>>(TokenOptions.DefaultAuthenticatorProvider);
        services.Configure<DataProtectionTokenProviderOptions>(reset => reset.TokenLifespan = TimeSpan.FromHours(1));
        services.AddSingleton<DataProtectionKeys>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, UseKeysOfDatabase>();
        services.AddDataProtection();
    }

    private static void AddAttachments(IServiceCollection services, IConfiguration configuration)
    {
        services.AddPermissions(AttachmentPermissions.All);
        services.AddSingleton(FileSettings.Read(configuration));
        if (ObjectStoreSettings.Read(configuration) is { } objectStore)
            services.AddSingleton<IFileStore>(new ObjectStore(objectStore));
        else
            services.AddSingleton<IFileStore, FolderStore>();
        services.AddScoped<AttachmentAccess>();
        services.AddScoped<FileIntake>();
        services.AddScoped<FileSweep>();
    }

    private static void AddComments(IServiceCollection services)
    {
        services.AddPermissions(CommentPermissions.All);
        services.AddScoped<CommentAccess>();
        services.AddScoped<ISearchSource, CommentSearch>();
        services.AddSingleton<IRecordAudience, RecordAudience>();
    }

    private static void AddMail(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<MailSignal>();
        services.AddScoped<MailQueue>();
        services.AddNotificationHandler<PlatformDbContext, MailRequested, WhenMailRequested>();
        services.AddNotificationHandler<PlatformDbContext, PersonErased, WhenPersonErased>();
        services.AddMergeReferences<PlatformDbContext>(new MergeReferences().Column<Comment>(c => c.SubjectId).Column<Attachment>(a => a.SubjectId));
        if (MailSettings.Read(configuration) is { } settings)
            services.AddSingleton(settings);
        if (configuration.GetValue("Crm:Background:Enabled", true))
            services.AddHostedService<MailSender>();
    }

    private static void AddNotifications(IServiceCollection services)
    {
        services.AddSingleton<NotificationBell>();
        services.AddSingleton<NotificationStream>();
        services.AddNotificationHandler<PlatformDbContext, IPersonalNotice, WhenNoticeIsDue>();
        services.AddNotificationHandler<PlatformDbContext, NotificationsWritten, WhenNotificationsWritten>();
    }

    private static void AddCallers(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<CallerCache>();
        services.AddSingleton<CallerSource>();
        services.AddSingleton<ICallerSource>(provider => provider.GetRequiredService<CallerSource>());
        if (AuthorityOptions.Read(configuration) is { } authority)
            services.AddSingleton(authority);
        services.AddSingleton<ExternalCallers>();
        services.AddScoped<RequestCredential>();
        services.AddSingleton(RequestLimits.Read(configuration));
    }
}
