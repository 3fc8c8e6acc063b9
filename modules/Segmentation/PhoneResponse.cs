using Crm.Shared.Text;

namespace Crm.Segmentation;

/// <param name="Number">E.164.</param>
/// <param name="Extension">Digits to dial after the answer.</param>
/// <param name="Label">What the number is for.</param>
/// <param name="Display">The number in the groups of its country: <c>+852 2345 6789</c>.</param>
internal sealed record PhoneResponse(string Number, string? Extension, string? Label, string Display)
{
    public static IReadOnlyList<PhoneResponse> Of(IEnumerable<Phone> phones) =>
        [.. phones.Select(phone => new PhoneResponse(phone.Number, phone.Extension, phone.Label, PhoneNumber.Format(phone.Number)))];
}
