using System.Globalization;
using System.Text;
using Crm.Shared.Text;

namespace Crm.Segmentation.Import.Mapping;

/// <param name="DefaultRegion">The country of phone numbers written without a country code.</param>
/// <param name="HomeCurrency">The currency of amounts written without one.</param>
internal sealed record ReadingOptions(string DefaultRegion, string HomeCurrency, IReadOnlyDictionary<string, DateOrder> DateOrders);

/// <summary>Reads a cell for a field: the value in its stored form, or why it cannot be taken.</summary>
internal static class CellReading
{
    private const string Separators = ";/、；\n|";

    public static (string? Value, RowProblem? Problem) Read(ImportField field, string cell, string column, ReadingOptions options)
    {
        if (field.Custom is { } custom)
        {
            var (read, wrong) = CustomCell.Read(custom, cell, options.DateOrders.GetValueOrDefault(column), options.HomeCurrency);
            return (read, wrong?.In(column));
        }

        var (value, problem) = field.Kind switch
        {
            FieldKind.Phone => Several(cell, part => Phone(part, options.DefaultRegion)),
            FieldKind.Email => Email(cell),
            FieldKind.Website => Website(cell),
            FieldKind.Date or FieldKind.Instant => Date(field.Kind, cell, options.DateOrders.GetValueOrDefault(column)),
            FieldKind.Number => Number(cell),
            FieldKind.Choice => Choice(field, cell),
            FieldKind.Country => Countries.CodeOf(cell) is { } code ? (code, null) : (null, Bad("import.bad-country", cell)),
            FieldKind.Tags => (string.Join('\n', cell.Split([',', .. Separators], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)), null),
            FieldKind.LongText => (cell, null),
            // Names and addresses are lines; a break within comes of how the sheet was laid out.
            _ => (string.Join(' ', cell.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), null),
        };
        if (problem is null && value!.Length > field.MaxLength) problem = RowProblem.Of("import.too-long", ("limit", field.MaxLength), ("length", value.Length));
        return problem is null ? (value, null) : (null, problem.In(column));
    }

    private static (string?, RowProblem?) Phone(string cell, string defaultRegion) =>
        PhoneNumber.TryParse(cell, defaultRegion, out var number) ? (number.Extension is null ? number.E164 : $"{number.E164};ext={number.Extension}", null) : (null, Bad("import.bad-phone", cell));

    private static (string?, RowProblem?) Email(string cell)
    {
        // A break inside an address is what header injection looks like: never mended.
        if (cell.AsSpan().ContainsAny('\r', '\n')) return (null, Bad("import.bad-email", cell));
        return Several(cell, part => EmailAddress.TryParse(part, out var address) ? (address.Value, null) : (null, Bad("import.bad-email", part)));
    }

    private static (string?, RowProblem?) Website(string cell)
    {
        var address = cell.Contains("://", StringComparison.Ordinal) ? cell : "https://" + cell;
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Contains('.', StringComparison.Ordinal) && !cell.Any(char.IsWhiteSpace)
            ? (uri.AbsoluteUri is [.. var bare, '/'] && uri.PathAndQuery == "/" ? bare : uri.AbsoluteUri, null)
            : (null, Bad("import.bad-website", cell));
    }

    private static (string?, RowProblem?) Date(FieldKind kind, string cell, DateOrder order)
    {
        var (date, code) = DateReading.Read(cell, order);
        return date is { } read
            ? (read.ToString(kind == FieldKind.Date ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture), null)
            : (null, Bad(code!, cell));
    }

    internal static (string? Value, RowProblem? Problem) Number(string cell)
    {
        var text = cell.Normalize(NormalizationForm.FormKC).Trim();
        var start = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0) return (null, Bad("import.bad-number", cell));
        var negative = text.AsSpan(0, start).ContainsAny('-', '(');
        var digits = text[start..].TrimEnd(')', ' ');
        var groups = digits.Split('.')[0].Split(',');
        // 1,234 is a number with thousands; 1,5 may be one and a half.
        if (groups.Skip(1).Any(group => group.Length != 3) || !decimal.TryParse(digits, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return (null, Bad("import.bad-number", cell));
        return ((negative ? -number : number).ToString(CultureInfo.InvariantCulture), null);
    }

    private static (string?, RowProblem?) Choice(ImportField field, string cell)
    {
        var folded = TextFolding.Fold(cell);
        var choice = field.Choices.FirstOrDefault(one => TextFolding.Fold(one) == folded);
        return choice is not null ? (choice, null) : (null, RowProblem.Of("import.bad-choice", ("value", Shown(cell)), ("choices", string.Join(", ", field.Choices))));
    }

    /// <summary>A cell with several values gives one per line; a slash may also belong to the only one.</summary>
    private static (string?, RowProblem?) Several(string cell, Func<string, (string? Value, RowProblem? Problem)> read)
    {
        var whole = read(cell);
        if (whole.Problem is null) return whole;
        var parts = cell.Split([',', .. Separators], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length < 2) return whole;
        var values = parts.Select(read).ToList();
        return values.Find(value => value.Problem is not null) is { Problem: { } problem } ? (null, problem) : (string.Join('\n', values.Select(value => value.Value).Distinct()), null);
    }

    private static RowProblem Bad(string code, string cell) => RowProblem.Of(code, ("value", Shown(cell)));

    private static string Shown(string cell) => cell.Length > 60 ? WholeCharacters.Cut(cell, 60) + "…" : cell;
}
