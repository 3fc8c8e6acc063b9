using Crm.Shared.Data;
using Crm.Shared.Events;
using Crm.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Crm.Shared.Tests.Events;

public sealed class OutboxTests(Kernel kernel) : IClassFixture<Kernel>
{
    [Fact]
    public async Task Every_event_takes_effect_once_and_in_order_within_an_aggregate()
    {
        var probe = new Probe();
        await kernel.InDbAsync(db =>
        {
            for (var i = 0; i < 20; i++)
                probe.Poke();
            db.Probes.Add(probe);
            return db.SaveChangesAsync();
        });

        var effects = await EffectsAsync(probe.Id, 20);
        effects.ShouldBe(Enumerable.Range(1, 20));
        await OutboxIsEmptyAsync();
    }

    [Fact]
    public async Task A_save_that_fails_publishes_nothing()
    {
        var probe = new Probe();
        probe.Poke();
        await kernel.InDbAsync(db => db.InsertIfAbsentAsync(new NumberRange { Series = "taken" }, default));
        await Should.ThrowAsync<DbUpdateException>(() => kernel.InDbAsync(async db =>
        {
            db.Probes.Add(probe);
            db.NumberRanges.Add(new NumberRange { Series = "taken" });
            return await db.SaveChangesAsync();
        }));

        (await kernel.InDbAsync(db => db.Outbox.CountAsync(m => m.AggregateId == probe.Id))).ShouldBe(0);
    }

    [Fact]
    public async Task A_handler_that_fails_leaves_no_effect_is_tried_again_and_at_last_waits_for_a_replay()
    {
        var probe = new Probe();
        probe.Poke();
        kernel.Switch.Fails = true;
        await kernel.InDbAsync(db =>
        {
            db.Probes.Add(probe);
            return db.SaveChangesAsync();
        });

        for (var attempt = 1; attempt <= OutboxDispatcher.MaxAttempts; attempt++)
        {
            var tried = attempt;
            await CrmApp.EventuallyAsync(() => MessageAsync(probe.Id), m => m!.Attempts == tried);
            (await kernel.InDbAsync(db => db.Effects.CountAsync(e => e.ProbeId == probe.Id))).ShouldBe(0);
            kernel.Clock.Advance(TimeSpan.FromMinutes(15));
        }

        (await MessageAsync(probe.Id))!.DeadAt.ShouldNotBeNull();
        (await MessageAsync(probe.Id))!.Error.ShouldNotBeNull().ShouldContain("Told to fail");

        kernel.Switch.Fails = false;
        await using var scope = kernel.Scope();
        (await scope.ServiceProvider.GetRequiredService<DeadLetters>().ReplayAsync((await MessageAsync(probe.Id))!.EventId, default)).ShouldBeTrue();
        (await EffectsAsync(probe.Id, 1)).ShouldBe([1]);
    }

    [Fact]
    public async Task An_event_delivered_again_after_its_effect_changes_nothing()
    {
        var probe = new Probe();
        probe.Poke();
        await kernel.InDbAsync(db =>
        {
            db.Probes.Add(probe);
            return db.SaveChangesAsync();
        });
        await EffectsAsync(probe.Id, 1);
        var handled = await kernel.InDbAsync(db => db.Inbox.OrderByDescending(i => i.HandledAt).FirstAsync());

        // As after a crash between the handler's commit and the removal of the event.
        await kernel.InDbAsync(db =>
        {
            db.Outbox.Add(new OutboxMessage { EventId = handled.EventId, AggregateId = probe.Id, Type = "shared.Poked", Payload = $$"""{"probeId":"{{probe.Id}}","times":1}""", OccurredAt = handled.HandledAt });
            return db.SaveChangesAsync();
        });
        await OutboxIsEmptyAsync();
        (await kernel.InDbAsync(db => db.Effects.CountAsync(e => e.ProbeId == probe.Id))).ShouldBe(1);
    }

    private Task<OutboxMessage?> MessageAsync(Guid probe) =>
        kernel.InDbAsync(db => db.Outbox.AsNoTracking().FirstOrDefaultAsync(m => m.AggregateId == probe));

    private Task OutboxIsEmptyAsync() => CrmApp.EventuallyAsync(() => kernel.InDbAsync(db => db.Outbox.CountAsync()), count => count == 0);

    private Task<List<int>> EffectsAsync(Guid probe, int count) => CrmApp.EventuallyAsync(
        () => kernel.InDbAsync(db => db.Effects.Where(e => e.ProbeId == probe).OrderBy(e => e.Id).Select(e => e.Times).ToListAsync()),
        effects => effects.Count >= count);
}
