using System.Reflection;
using System.Text.Json;
using Crm.Shared.Web;

namespace Crm.Shared.Events;

/// <summary>Which handler of which module wants which event; an interface such as ITimelineEvent stands for all that implement it.</summary>
public sealed record HandlerRegistration(Type EventType, Type HandlerType, Type ContextType, Func<object, INotification, CancellationToken, Task> Invoke)
{
    /// <summary>The handler's name in the inbox; stable as long as the class keeps its name.</summary>
    public string Name { get; } = HandlerType.FullName!;
}

/// <summary>Who handles what, and the stable names of the events.</summary>
public sealed class EventCatalog(IEnumerable<HandlerRegistration> registrations)
{
    private readonly HandlerRegistration[] all = [.. registrations];
    private readonly System.Collections.Concurrent.ConcurrentDictionary<Type, HandlerRegistration[]> byEvent = new();
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, Type> byName = new(StringComparer.Ordinal);

    /// <summary>"Crm.Leads.Contracts.LeadQualified" is "leads.LeadQualified" in the outbox, in webhooks and in the docs.</summary>
    public static string NameOf(Type eventType)
    {
        var module = eventType.Namespace!.Split('.')[1];
        return $"{module.ToLowerInvariant()}.{eventType.Name}";
    }

    public HandlerRegistration[] HandlersOf(Type eventType) =>
        byEvent.GetOrAdd(eventType, t => [.. all.Where(r => r.EventType.IsAssignableFrom(t))]);

    public Type TypeOf(string name) => byName.GetOrAdd(name, static n =>
        AllEventTypes().FirstOrDefault(t => NameOf(t) == n) ?? throw new InvalidOperationException($"No loaded module knows the event '{n}'."));

    /// <summary>Every event type of the loaded modules, for the event catalogue in the documentation.</summary>
    public static IEnumerable<Type> AllEventTypes() =>
        AppDomain.CurrentDomain.GetAssemblies()
            .Where(a => a.GetName().Name is { } name && name.StartsWith("Crm.", StringComparison.Ordinal))
            .SelectMany(TypesOf)
            .Where(t => t is { IsAbstract: false, IsInterface: false } && t.IsAssignableTo(typeof(INotification)));

    public INotification Read(OutboxMessage message) =>
        (INotification)JsonSerializer.Deserialize(message.Payload, TypeOf(message.Type), CrmJson.Options)!;

    private static Type[] TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException e)
        {
            return [.. e.Types.OfType<Type>()];
        }
    }
}
