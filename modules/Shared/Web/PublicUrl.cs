using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;

namespace Crm.Shared.Web;

/// <summary>
/// The address under which people reach the web client, for links in mails: Crm:PublicUrl, or where this host listens.
/// Never the Host header of a request: whoever sends that could have reset links point to their own site.
/// </summary>
public sealed class PublicUrl(IConfiguration configuration, IServer server)
{
    public string Of(string path, params (string Name, string Value)[] query)
    {
        var root = configuration["Crm:PublicUrl"] is { Length: > 0 } configured
            ? configured
            : server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost:5000";
        var parameters = string.Join('&', query.Select(q => $"{q.Name}={Uri.EscapeDataString(q.Value)}"));
        return $"{root.TrimEnd('/')}{path}{(query.Length > 0 ? "?" : "")}{parameters}";
    }
}
