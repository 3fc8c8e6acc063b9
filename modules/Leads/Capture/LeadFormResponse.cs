using Crm.Shared.Text;

namespace Crm.Leads.Capture;

/// <summary>A public form; <c>PublicPath</c> is where it is read and sent.</summary>
internal sealed record LeadFormResponse(
    Guid Id, string Key, string PublicPath, string Name, LocalizedText Title, LocalizedText ThankYou, LocalizedText? Consent, IReadOnlyList<FormField> Fields,
    IReadOnlyList<string> AllowedOrigins, string Source, string? CampaignRef, bool Active, int Version, DateTime CreatedAt, DateTime UpdatedAt)
{
    public static LeadFormResponse Of(LeadForm f) => new(
        f.Id, f.Key, $"/api/v1/public/lead-forms/{f.Key}", f.Design.Name, f.Design.Title, f.Design.ThankYou, f.Design.Consent, f.Design.Fields,
        f.Design.AllowedOrigins, f.Design.Source, f.Design.CampaignRef, f.Active, f.Version, f.CreatedAt, f.UpdatedAt);
}
