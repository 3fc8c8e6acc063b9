using Crm.Shared.Events;

namespace Crm.Leads.Dispatch;

/// <summary>Woken when this host has set a deadline, which may be nearer than the one waited for.</summary>
internal sealed class DeadlineSignal : WakeSignal;
