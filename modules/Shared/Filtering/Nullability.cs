using System.Linq.Expressions;
using System.Reflection;

namespace Crm.Shared.Filtering;

internal static class Nullability
{
    /// <summary>True unless every member on the way is declared to be there.</summary>
    public static bool MayBeNull(Expression value) => value switch
    {
        ParameterExpression => false,
        MemberExpression { Member: PropertyInfo property, Expression: { } owner } =>
            new NullabilityInfoContext().Create(property).ReadState != NullabilityState.NotNull || MayBeNull(owner),
        _ => true,
    };
}
