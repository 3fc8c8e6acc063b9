using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.Extensions.Configuration;
using SkiaSharp;

namespace Crm.Segmentation.MailingLists.Labels;

/// <summary>
/// Finds a font on this machine that draws Chinese. Fonts with all of it are 16 MB and more, so the product ships none; what is on a page
/// is embedded in the PDF and prints the same everywhere.
/// </summary>
internal sealed class LabelFont(IConfiguration configuration)
{
    private const string Setting = "Crm:Labels:Font";

    private static readonly string[] Usual =
    [
        "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
        "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",
        "/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Regular.ttc",
        @"C:\Windows\Fonts\msjh.ttc",
        @"C:\Windows\Fonts\msyh.ttc",
    ];

    private string? FilePath => configuration[Setting] is { Length: > 0 } set ? set : Usual.FirstOrDefault(File.Exists);

    /// <exception cref="BusinessRuleException">There is no such font here.</exception>
    public void Demand()
    {
        if (FilePath is not { } path || !File.Exists(path))
            throw new BusinessRuleException("labels.no-font", ("setting", Setting));
    }

    /// <summary>With the forms of characters that readers of this language write, where the file has those of several.</summary>
    /// <exception cref="BusinessRuleException">There is no such font here, or the one that is set can't be read.</exception>
    public SKTypeface Read(string locale)
    {
        Demand();
        var wanted = locale == Locales.SimplifiedChinese ? " SC" : " HK";
        for (var index = 1; SKTypeface.FromFile(FilePath, index) is { } typeface; index++)
        {
            if (typeface.FamilyName.EndsWith(wanted, StringComparison.Ordinal))
                return typeface;
            typeface.Dispose();
        }

        return SKTypeface.FromFile(FilePath) ?? throw new BusinessRuleException("labels.unreadable-font", ("setting", Setting));
    }
}
