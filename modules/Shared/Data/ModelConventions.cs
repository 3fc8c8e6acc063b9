using System.Collections.Concurrent;
using System.Text.Json;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Crm.Shared.Data;

public static class ModelConventions
{
    internal const string NotAuditedAnnotation = "crm:not-audited";

    /// <summary>A list or small document in one JSON text column, compared by its text. Filter on it through key tables, not by this column.</summary>
    public static PropertyBuilder<T> HasJson<T>(this PropertyBuilder<T> property)
    {
        property.HasConversion(new JsonTextConverter<T>(), new ValueComparer<T>(
            (a, b) => JsonTextConverter<T>.Write(a) == JsonTextConverter<T>.Write(b),
            v => JsonTextConverter<T>.Write(v).GetHashCode(StringComparison.Ordinal),
            v => JsonTextConverter<T>.Read(JsonTextConverter<T>.Write(v))));
        return property;
    }

    /// <summary>Keeps a column out of the audit trail: secrets, and shadows of other columns.</summary>
    public static PropertyBuilder<T> NotAudited<T>(this PropertyBuilder<T> property)
    {
        property.Metadata.SetAnnotation(NotAuditedAnnotation, true);
        return property;
    }

    private sealed class JsonTextConverter<T>() : ValueConverter<T, string>(v => Write(v), t => Read(t))
    {
        private static readonly ConcurrentDictionary<string, T> Empty = new(StringComparer.Ordinal);

        public static string Write(T? value) => JsonSerializer.Serialize(value, CrmJson.Options);

        // Most lists and dictionaries are empty, and nobody changes one in place.
        public static T Read(string text) => text is "[]" or "{}" ? Empty.GetOrAdd(text, Parse) : Parse(text);

        private static T Parse(string text) => JsonSerializer.Deserialize<T>(text, CrmJson.Options)!;
    }
}

/// <summary>SQLite has neither a DateTimeOffset nor a zone: instants are UTC in every provider, and say so when read.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    v => v.Kind == DateTimeKind.Utc ? v : DateTime.SpecifyKind(v, DateTimeKind.Utc),
    v => DateTime.SpecifyKind(v, DateTimeKind.Utc));

/// <summary>SQLite keeps decimals as text, which sorts wrongly and uses no index: ten-thousandths in an integer do both.</summary>
internal sealed class ScaledDecimalConverter() : ValueConverter<decimal, long>(v => (long)(v * 10_000m), v => v / 10_000m);
