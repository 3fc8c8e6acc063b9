using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Filtering;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Crm.Shared.Web;

/// <summary>Writes problems: one place for status, code, language and reference number.</summary>
public sealed class Problems(Messages messages)
{
    public Task WriteAsync(HttpContext http, int status, string code, IReadOnlyDictionary<string, object?>? args = null,
        IReadOnlyList<InvalidField>? errors = null, IReadOnlyDictionary<string, object?>? details = null)
    {
        var locale = LocaleOf(http);
        var problem = new Problem
        {
            Type = $"/docs/problems#{code}",
            Title = messages.Text($"http.{status}", locale),
            Status = status,
            Detail = messages.Text(code, locale, args),
            Instance = http.Request.Path,
            Code = code,
            TraceId = Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier,
            Errors = errors?.Select(e => new ProblemError(e.Pointer, e.Code, messages.Text(e.Code, locale, e.Args))).ToList(),
            Details = details is { Count: > 0 } ? new Dictionary<string, object?>(details) : null,
        };
        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(problem, CrmJson.Options, "application/problem+json", http.RequestAborted);
    }

    /// <summary>What a validator found, in the caller's language; for items of a batch, whose faults are no problem of the whole.</summary>
    /// <param name="at">Pointer to the item within the request.</param>
    public IReadOnlyList<ProblemError> Describe(HttpContext http, IEnumerable<ValidationFailure> failures, string at = "")
    {
        var locale = LocaleOf(http);
        return [.. failures.Select(ExceptionToProblem.ToField).Select(e => new ProblemError(at + e.Pointer, e.Code, messages.Text(e.Code, locale, e.Args)))];
    }

    /// <summary>The request's Accept-Language wins over the user's own choice: it is the caller's latest word.</summary>
    public static string LocaleOf(HttpContext http)
    {
        var chosen = http.RequestServices.GetService<ICurrentUser>() is { Kind: CallerKind.User } user ? user.Locale : Locales.English;
        return Locales.FromAcceptLanguage(http.Request.Headers.AcceptLanguage, chosen);
    }
}

/// <summary>Turns exceptions into problems. What nobody foresaw is a 500 without any detail but its reference number.</summary>
public sealed class ExceptionToProblem(Problems problems, ILogger<ExceptionToProblem> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        switch (exception)
        {
            case ValidationException invalid:
                await problems.WriteAsync(httpContext, 400, "request.invalid", errors: [.. invalid.Errors.Select(ToField)]);
                return true;
            case InvalidRequestException invalid:
                await problems.WriteAsync(httpContext, 400, invalid.Errors is [var only] ? only.Code : "request.invalid",
                    invalid.Errors is [var one] ? one.Args : null, invalid.Errors);
                return true;
            case FilterException filter:
                return await TryHandleAsync(httpContext, filter.At("/filter"), cancellationToken);
            case BusinessRuleException broken:
                await problems.WriteAsync(httpContext, 409, broken.Code, broken.Args, details: broken.Details);
                return true;
            case StaleRecordException stale:
                await WriteStaleAsync(httpContext, stale, cancellationToken);
                return true;
            case PreconditionException precondition:
                await problems.WriteAsync(httpContext, precondition.Status, precondition.Code);
                return true;
            case DbUpdateConcurrencyException:
                await problems.WriteAsync(httpContext, 412, "record.stale");
                return true;
            case TooManyRequestsException tooMany:
                httpContext.Response.Headers.RetryAfter = ((int)tooMany.RetryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                await problems.WriteAsync(httpContext, 429, tooMany.Code);
                return true;
            case ForbiddenException forbidden:
                await problems.WriteAsync(httpContext, 403, "access.forbidden", new Dictionary<string, object?> { ["permission"] = forbidden.Permission });
                return true;
            case FieldForbiddenException forbidden:
                var field = new Dictionary<string, object?> { ["field"] = forbidden.Field };
                await problems.WriteAsync(httpContext, 403, "access.field-forbidden", field, [new InvalidField(forbidden.Pointer, "access.field-forbidden", field)]);
                return true;
            case BadHttpRequestException bad:
                await WriteBadRequestAsync(httpContext, bad);
                return true;
            case OperationCanceledException when httpContext.RequestAborted.IsCancellationRequested:
                httpContext.Response.StatusCode = 499;
                return true;
            default:
                log.LogError(exception, "Unhandled {Exception} on {Method} {Route}", exception.GetType().Name, httpContext.Request.Method,
                    httpContext.GetEndpoint()?.DisplayName);
                await problems.WriteAsync(httpContext, 500, "server.error");
                return true;
        }
    }

    private async Task WriteStaleAsync(HttpContext http, StaleRecordException stale, CancellationToken cancellationToken)
    {
        var changed = await http.RequestServices.GetRequiredService<AuditLog>().ChangedSinceAsync(stale.Record, stale.SeenVersion, cancellationToken);
        if (stale.Record is IMasksFields masking)
        {
            var user = http.RequestServices.GetRequiredService<ICurrentUser>();
            changed = [.. changed.Where(c => !masking.Hides(c.Field, user))];
        }

        http.SetETag(stale.Record);
        await problems.WriteAsync(http, 412, "record.stale", details: new Dictionary<string, object?>
        {
            ["currentVersion"] = stale.Record.Version,
            ["changedFields"] = changed,
        });
    }

    internal static InvalidField ToField(ValidationFailure failure)
    {
        var pointer = "/" + string.Join('/', failure.PropertyName.Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal)
            .Split('.', StringSplitOptions.RemoveEmptyEntries).Select(JsonNamingPolicy.CamelCase.ConvertName));
        var args = failure.FormattedMessagePlaceholderValues?.ToDictionary(p => JsonNamingPolicy.CamelCase.ConvertName(p.Key), p => (object?)p.Value) ?? [];
        return new InvalidField(pointer, ValidationCodes.Of(failure.ErrorCode), args);
    }

    private Task WriteBadRequestAsync(HttpContext http, BadHttpRequestException bad)
    {
        if (bad.StatusCode == StatusCodes.Status413PayloadTooLarge)
            return problems.WriteAsync(http, 413, "request.too-large");
        if (bad.StatusCode == StatusCodes.Status415UnsupportedMediaType)
            return problems.WriteAsync(http, 415, "request.media-type");
        if (bad.InnerException is JsonException json)
        {
            var pointer = "/" + (json.Path ?? "").TrimStart('$').Trim('.').Replace('.', '/').Replace("[", "/", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
            return problems.WriteAsync(http, 400, "request.malformed", errors: [new InvalidField(pointer, "request.malformed")]);
        }

        return problems.WriteAsync(http, bad.StatusCode, "request.malformed");
    }
}

/// <summary>FluentValidation's validator names as our message codes.</summary>
internal static class ValidationCodes
{
    public static string Of(string errorCode) => errorCode switch
    {
        "NotEmptyValidator" or "NotNullValidator" => "value.required",
        "MaximumLengthValidator" => "value.too-long",
        "MinimumLengthValidator" => "value.too-short",
        "LengthValidator" or "ExactLengthValidator" => "value.length",
        "EmailValidator" or "AspNetCoreCompatibleEmailValidator" => "value.email",
        "GreaterThanValidator" => "value.greater-than",
        "GreaterThanOrEqualValidator" => "value.at-least",
        "LessThanValidator" => "value.less-than",
        "LessThanOrEqualValidator" => "value.at-most",
        "InclusiveBetweenValidator" or "ExclusiveBetweenValidator" => "value.between",
        "RegularExpressionValidator" => "value.pattern",
        "EnumValidator" => "value.choice",
        "PredicateValidator" or "AsyncPredicateValidator" => "value.invalid",
        _ => errorCode,
    };
}
