using System.Net;
using System.Net.Mail;
using System.Text;
using Crm.Shared.Data;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Crm.Platform.Mail;

/// <summary>
/// Sends what is queued, with growing pauses after failures. A mail is taken by moving its next attempt ahead, so
/// that several hosts share the queue and a host that dies leaves its mail to the next attempt: at least once.
/// </summary>
internal sealed class MailSender(IServiceScopeFactory scopes, MailSignal signal, TimeProvider clock, ILogger<MailSender> log, MailSettings? settings = null) : BackgroundService
{
    private const int MaxAttempts = 10;
    private const int BatchSize = 20;
    private static readonly TimeSpan IdlePoll = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await WorkAsync(stoppingToken) == BatchSize)
                    continue;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "The mail queue could not be read");
            }

            await signal.WaitAsync(IdlePoll, clock, stoppingToken);
        }
    }

    private async Task<int> WorkAsync(CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateScopeAs(Caller.System);
        var mails = scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Set<OutgoingMail>();
        var now = Now;
        if (settings is null)
        {
            return await mails.Where(m => m.State == MailState.Queued).ExecuteUpdateAsync(s => s.SetProperty(m => m.State, MailState.Kept), stoppingToken);
        }

        var due = await mails.AsNoTracking().Where(m => m.State == MailState.Queued && m.NextAttemptAt <= now).OrderBy(m => m.NextAttemptAt).Take(BatchSize).ToListAsync(stoppingToken);
        foreach (var mail in due)
        {
            stoppingToken.ThrowIfCancellationRequested();
            var mine = mails.Where(m => m.Id == mail.Id && m.State == MailState.Queued);
            var taken = await mine.Where(m => m.NextAttemptAt == mail.NextAttemptAt)
                .ExecuteUpdateAsync(s => s.SetProperty(m => m.NextAttemptAt, Now + Lease).SetProperty(m => m.Attempts, mail.Attempts + 1), stoppingToken);
            if (taken == 1)
                await SendAsync(mail, mine, settings);
        }

        return due.Count;
    }

    private async Task SendAsync(OutgoingMail mail, IQueryable<OutgoingMail> row, MailSettings server)
    {
        try
        {
            using var client = new SmtpClient(server.Host, server.Port) { EnableSsl = server.StartTls, Timeout = 30_000 };
            if (server.User is { Length: > 0 } user)
                client.Credentials = new NetworkCredential(user, server.Password);
            using var message = new MailMessage(server.From, mail.To, mail.Subject, mail.Text)
            {
                SubjectEncoding = Encoding.UTF8,
                BodyEncoding = Encoding.UTF8,
                // A mail that goes out twice after a crash is one mail to the reader's program.
                Headers = { { "Message-ID", $"<{mail.Id:N}@{server.From.Split('@')[1]}>" } },
            };
            await client.SendMailAsync(message);
            await row.ExecuteUpdateAsync(s => s.SetProperty(m => m.State, MailState.Sent).SetProperty(m => m.SentAt, Now).SetProperty(m => m.Error, (string?)null));
        }
        catch (Exception e) when (e is SmtpException or IOException or System.Net.Sockets.SocketException or FormatException or InvalidOperationException)
        {
            log.LogWarning("Mail {Id} was not sent, attempt {Attempt}: {Reason}", mail.Id, mail.Attempts + 1, e.Message);
            var final = mail.Attempts + 1 >= MaxAttempts || e is SmtpFailedRecipientException { StatusCode: SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.MailboxNameNotAllowed };
            var next = Now + TimeSpan.FromSeconds(Math.Min(3600, 15 * Math.Pow(2, mail.Attempts)));
            var state = final ? MailState.Failed : MailState.Queued;
            var error = e.Message.Length > 1000 ? e.Message[..1000] : e.Message;
            await row.ExecuteUpdateAsync(s => s.SetProperty(m => m.State, state).SetProperty(m => m.NextAttemptAt, next).SetProperty(m => m.Error, error));
        }
    }
}
