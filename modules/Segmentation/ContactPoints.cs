using Crm.Shared.Text;

namespace Crm.Segmentation;

/// <param name="Number">E.164.</param>
/// <param name="Extension">Digits to dial after the answer.</param>
/// <param name="Label">What the number is for, in people's own words: office, mobile, WhatsApp.</param>
internal sealed record Phone(string Number, string? Extension = null, string? Label = null)
{
    public IEnumerable<string> SearchWords() => PhoneNumber.SearchForms(Number);
}

/// <param name="Address">In lower case.</param>
/// <param name="Label">What the address is for, in people's own words.</param>
internal sealed record Email(string Address, string? Label = null);

internal enum AddressKind
{
    Office,
    Billing,
    Delivery,
    Site,
    Home,
    Other,
}

/// <summary>A place, from the door to the country.</summary>
/// <param name="Line">Flat, floor, street and number.</param>
/// <param name="Building">Building or estate.</param>
/// <param name="District">Kwun Tong, 觀塘.</param>
/// <param name="City">Hong Kong.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
internal sealed record Address(AddressKind Kind = AddressKind.Office, string? Line = null, string? Building = null, string? District = null, string? City = null, string? Country = null);
