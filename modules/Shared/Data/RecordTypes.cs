using System.Collections.Concurrent;
using System.Reflection;
using Crm.Shared.Domain;

namespace Crm.Shared.Data;

/// <summary>The record type of a class, where only its <see cref="Type"/> is at hand.</summary>
internal static class RecordTypes
{
    private static readonly ConcurrentDictionary<Type, RecordType> Known = new();
    private static readonly MethodInfo Read = typeof(RecordTypes).GetMethod(nameof(Get), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static RecordType Of(Type type) => Known.GetOrAdd(type, static t => (RecordType)Read.MakeGenericMethod(t).Invoke(null, null)!);

    private static RecordType Get<T>()
        where T : IRecord => T.RecordType;
}
