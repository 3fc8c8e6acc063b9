using Crm.Shared.Domain;
using Microsoft.AspNetCore.Http;

namespace Crm.Leads.Capture;

/// <summary>Whether the page that asks may use the form, and the headers by which its browser learns so.</summary>
internal static class FormOrigin
{
    public static void Demand(HttpContext http, LeadForm form)
    {
        var origin = http.Request.Headers.Origin.ToString();
        if (origin.Length == 0 || Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Authority == http.Request.Host.Value)
            return;
        if (!form.Design.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase))
            throw new BusinessRuleException("form.origin-not-allowed", ("origin", origin));

        var headers = http.Response.Headers;
        headers.AccessControlAllowOrigin = origin;
        headers.AccessControlAllowMethods = "GET, POST";
        headers.AccessControlAllowHeaders = "Content-Type, Accept-Language";
        headers.AccessControlMaxAge = "600";
        headers.Vary = "Origin";
    }
}
