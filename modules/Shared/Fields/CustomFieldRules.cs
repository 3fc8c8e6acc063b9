using System.Linq.Expressions;
using System.Text.Json;
using Crm.Shared.Domain;
using FluentValidation;
using FluentValidation.Results;

namespace Crm.Shared.Fields;

public static class CustomFieldRules
{
    /// <summary>What custom fields demand of an input's values.</summary>
    /// <param name="custom">Where the input has them.</param>
    public static void CustomRules<T>(
        this AbstractValidator<T> validator, IFieldCatalog catalog, RecordType recordType, Expression<Func<T, IReadOnlyDictionary<string, JsonElement>?>> custom)
    {
        var read = custom.Compile();
        validator.RuleFor(custom).Custom((values, context) =>
        {
            var before = context.RootContextData.TryGetValue(Web.MergePatch.Before, out var input) && input is T known ? read(known) ?? CustomValues.None : null;
            foreach (var problem in catalog.Check(recordType.Name, values ?? CustomValues.None, before))
                context.AddFailure(Failure(problem));
        });
    }

    private static ValidationFailure Failure(InvalidField problem) => new(problem.Pointer.TrimStart('/').Replace('/', '.'), problem.Code)
    {
        ErrorCode = problem.Code,
        FormattedMessagePlaceholderValues = problem.Args?.ToDictionary(arg => arg.Key, arg => arg.Value!) ?? [],
    };
}
