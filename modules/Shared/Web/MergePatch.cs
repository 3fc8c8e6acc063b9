using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Crm.Shared.Fields;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Shared.Web;

public static class MergePatch
{
    /// <summary>Under this name a validator finds the input as it was, in its context: some rules are about what changes.</summary>
    public const string Before = "before";

    /// <summary>An input with a patch laid over it; not validated.</summary>
    /// <param name="check">Sees the input as it is, before; may take members out of the patch.</param>
    /// <exception cref="BadHttpRequestException">The patch doesn't suit the input.</exception>
    public static T Merged<T>(T current, JsonObject patch, Action<JsonObject>? check = null)
        where T : notnull
    {
        try
        {
            var target = JsonSerializer.SerializeToNode(current, CrmJson.Options)!.AsObject();
            check?.Invoke(target);
            Merge(target, patch);
            return target.Deserialize<T>(CrmJson.Options)!;
        }
        // InvalidOperationException: half a surrogate pair, which JSON can spell and text can't hold.
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            throw new BadHttpRequestException("Malformed JSON", e as JsonException ?? new JsonException(e.Message, e));
        }
    }

    private static void Merge(JsonObject target, JsonObject patch)
    {
        foreach (var (name, value) in patch)
        {
            if (value is null)
                target[name] = null;
            else if (value is JsonObject nested && target[name] is JsonObject into)
                MergeMembers(into, nested);
            else
                target[name] = value.DeepClone();
        }
    }

    // Below the first level null removes the member (a name in one script); at the first level it clears the property.
    private static void MergeMembers(JsonObject target, JsonObject patch)
    {
        foreach (var (name, value) in patch)
        {
            if (value is null)
                target.Remove(name);
            else if (value is JsonObject nested && target[name] is JsonObject into)
                MergeMembers(into, nested);
            else
                target[name] = value.DeepClone();
        }
    }
}

/// <summary>
/// A JSON Merge Patch (RFC 7396) of a record's input: what is absent stays, null clears. The same input record and the
/// same validator serve POST and PATCH: load, build the input from the record, <see cref="ApplyTo"/>, apply.
/// </summary>
public sealed class MergePatch<T> : IEndpointParameterMetadataProvider
    where T : notnull
{
    private readonly JsonObject patch;
    private readonly IValidator<T>? validator;

    private MergePatch(JsonObject patch, IValidator<T>? validator)
    {
        this.patch = patch;
        this.validator = validator;
    }

    public static async ValueTask<MergePatch<T>?> BindAsync(HttpContext http)
    {
        if (!http.Request.HasJsonContentType())
            throw new BadHttpRequestException("JSON expected", StatusCodes.Status415UnsupportedMediaType);
        try
        {
            var node = await JsonNode.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
            if (node is not JsonObject patch)
                throw new JsonException("An object is expected.");
            return new MergePatch<T>(patch, http.RequestServices.GetService<IValidator<T>>());
        }
        catch (JsonException e)
        {
            throw new BadHttpRequestException("Malformed JSON", e);
        }
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/merge-patch+json", "application/json"], typeof(MergePatch<T>)));

    /// <summary>Whether the patch says anything of this property (camelCase).</summary>
    public bool Mentions(string property) => patch.ContainsKey(property);

    /// <summary>What the patch says something of, <c>custom.&lt;key&gt;</c> for a custom field.</summary>
    public IReadOnlyCollection<string> Fields =>
        [.. patch.SelectMany(member => member is { Key: FieldGuard.Custom, Value: JsonObject custom } ? custom.Select(one => CustomFields.Prefix + one.Key) : [member.Key])];

    /// <summary>The merged and validated input.</summary>
    public T ApplyTo(T current)
    {
        var merged = MergePatch.Merged(current, patch, target => FieldGuard.DemandChange(typeof(T), patch, target));
        if (validator?.Validate(new ValidationContext<T>(merged) { RootContextData = { [MergePatch.Before] = current } }) is { IsValid: false } invalid)
            throw new ValidationException(invalid.Errors);
        return merged;
    }
}
