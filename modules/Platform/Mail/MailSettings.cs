using Crm.Shared.Text;
using Microsoft.Extensions.Configuration;

namespace Crm.Platform.Mail;

/// <summary>Crm:Mail:Host, :Port (default 587), :From, :User, :Password, :Security (StartTls or None).</summary>
internal sealed record MailSettings(string Host, int Port, string From, string? User, string? Password, bool StartTls)
{
    private const string Section = "Crm:Mail";

    /// <returns>Null when no mail server is configured.</returns>
    /// <exception cref="InvalidOperationException">A value is wrong or missing; the message names the key.</exception>
    public static MailSettings? Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        if (!section.GetChildren().Any())
            return null;
        if (section["Host"] is not { Length: > 0 } host)
            throw new InvalidOperationException($"{Section}:Host is missing: the name of the SMTP server.");
        if (!EmailAddress.TryParse(section["From"], out var from))
            throw new InvalidOperationException($"{Section}:From is '{section["From"]}': it must be the address that mails come from.");
        var port = section["Port"] is { } text ? int.TryParse(text, out var number) ? number : 0 : 587;
        if (port is < 1 or > 65535)
            throw new InvalidOperationException($"{Section}:Port is '{section["Port"]}': it must be a port number.");
        var startTls = section["Security"] switch
        {
            null or "" or "StartTls" => true,
            "None" => false,
            var other => throw new InvalidOperationException($"{Section}:Security is '{other}': it must be StartTls or None."),
        };
        if (section["User"] is { Length: > 0 } && string.IsNullOrEmpty(section["Password"]))
            throw new InvalidOperationException($"{Section}:Password is missing: {Section}:User is set.");
        return new MailSettings(host, port, from.Value, section["User"], section["Password"], startTls);
    }
}
