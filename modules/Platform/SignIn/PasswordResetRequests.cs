using System.Threading.Channels;
using Crm.Shared.Data;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Crm.Platform.SignIn;

/// <summary>
/// Answers wishes for a new password after the request is over. A wish that is lost in a crash is made again by the
/// person who waits for the mail; more than the channel holds are dropped, for only an attacker makes so many.
/// </summary>
internal sealed class PasswordResetRequests(IServiceScopeFactory scopes, TimeProvider clock, ILogger<PasswordResetRequests> log) : BackgroundService
{
    private const string Requested = "password-reset-requested";
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(2);
    private readonly Channel<string> emails = Channel.CreateBounded<string>(new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Add(string email) => emails.Writer.TryWrite(email);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var email in emails.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await SendLinkAsync(email, stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "A password reset could not be prepared");
            }
        }
    }

    private async Task SendLinkAsync(string email, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateScopeAs(Caller.System);
        var services = scope.ServiceProvider;
        var users = services.GetRequiredService<UserManager<User>>();
        var db = services.GetRequiredService<PlatformDbContext>();
        if (await users.FindByEmailAsync(email) is not { IsActive: true, IsInvited: false } user)
            return;
        // Nobody's mailbox is to be filled by somebody else's clicks.
        var since = clock.GetUtcNow().UtcDateTime - Pause;
        if (await db.Audit.AnyAsync(e => e.RecordType == User.RecordType.Name && e.RecordId == user.Id && e.Action == Requested && e.At > since, cancellationToken))
            return;
        services.GetRequiredService<MailQueue>().Add(user.Email, "mail.password-reset", new Dictionary<string, object?>
        {
            ["name"] = user.Name,
            ["link"] = services.GetRequiredService<PublicUrl>().Of("/reset-password", ("user", user.Id.ToString()), ("token", await users.GeneratePasswordResetTokenAsync(user))),
        }, user.Locale);
        db.RecordAction(User.RecordType, user.Id, user.Name, Requested);
        await db.SaveChangesAsync(cancellationToken);
        services.GetRequiredService<MailSignal>().Wake();
    }
}
