using Crm.Shared.Domain;
using Crm.Shared.Fields;
using Crm.Shared.Fields.Formulas;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Crm.Platform.Fields;

internal sealed class CheckFormula : IEndpoint
{
    /// <param name="Key">Of the field that is to compute it, so that it can't ask itself.</param>
    internal sealed record Request(string RecordType, string Key, string Formula);

    /// <param name="Gives">number, text, date or yesNo; null when always nothing.</param>
    internal sealed record Response(FieldType? Gives);

    /// <param name="Gives">number, text, date or yesNo.</param>
    internal sealed record Input(string Field, FieldType Gives);

    internal sealed record Inputs(IReadOnlyList<Input> Fields, IReadOnlyList<string> Functions);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.Formula).NotEmpty();
    }

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/custom-fields/check-formula", Handle)
            .RequirePermission(PlatformPermissions.CustomFieldsUpdate)
            .WithName("checkFormula")
            .WithSummary("Whether a formula is understood and what it gives, as one types");
        app.MapGet("/custom-fields/formula-inputs", HandleInputs)
            .RequirePermission(PlatformPermissions.CustomFieldsUpdate)
            .WithName("listFormulaInputs")
            .WithSummary("The fields and functions that formulas of a record type may use");
    }

    private static Ok<Response> Handle(Request request, IFieldCatalog catalog)
    {
        try
        {
            return TypedResults.Ok(new Response(catalog.Latest(request.RecordType).Understand(request.Key, request.Formula).Kind));
        }
        catch (FormulaException e)
        {
            throw new InvalidRequestException(new InvalidField("/formula", $"formula.{e.Reason}", e.Args));
        }
    }

    private static Ok<Inputs> HandleInputs(string recordType, IFieldCatalog catalog) => TypedResults.Ok(new Inputs(
        [.. catalog.Latest(recordType).ForFormulas.Select(input => new Input(input.Path, input.Kind))], FormulaFunctions.Names));
}
