using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Crm.Shared.Web;

/// <summary>Text within a page that the server writes itself.</summary>
public static class HtmlText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Encode(string text) => Encoder.Encode(text);
}
