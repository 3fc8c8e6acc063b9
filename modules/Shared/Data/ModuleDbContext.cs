using System.Diagnostics;
using System.Linq.Expressions;
using System.Text.Json;
using Crm.Shared.Domain;
using Crm.Shared.Events;
using Crm.Shared.Fields;
using Crm.Shared.Jobs;
using Crm.Shared.Merging;
using Crm.Shared.Search;
using Crm.Shared.Text;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Crm.Shared.Data;

/// <summary>
/// The base of every module's context: one schema with the module's tables and, beside them, its outbox, inbox, jobs,
/// audit trail and number ranges, so that a change and what follows from it are one transaction.
/// </summary>
public abstract class ModuleDbContext(DbContextOptions options, string schema) : DbContext(options)
{
    /// <summary>The name of the query filter that hides records in the bin; pass it to IgnoreQueryFilters to see them.</summary>
    public const string DeletedFilter = "deleted";

    /// <summary>The name of the query filter that limits rows to what the caller may see.</summary>
    public const string AccessFilter = "access";

    private ModuleSession? session;

    public string Schema => schema;
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();
    public DbSet<InboxMessage> Inbox => Set<InboxMessage>();
    public DbSet<Job> Jobs => Set<Job>();
    public DbSet<AuditEntry> Audit => Set<AuditEntry>();
    public DbSet<NumberRange> NumberRanges => Set<NumberRange>();
    public DbSet<RecordShare> Shares => Set<RecordShare>();

    internal ICurrentUser User => Session.User;

    /// <returns>Whether the permission reaches beyond the caller's own records to those of teams; null when it reaches all.</returns>
    internal bool? WithTeams(string permission) => User.ScopeOf(permission) switch
    {
        Scope.Everyone => null,
        var scope => scope is Scope.Team or Scope.Branch,
    };

    internal IReadOnlyCollection<Guid> TeamsWithin(string permission) => User.TeamsWithin(permission) ?? [];

    /// <summary>The caller and the caller's teams: with whom a record may have been shared.</summary>
    protected internal IReadOnlyCollection<Guid> Grantees => [.. User.Teams, .. User.Id is { } id ? [id] : Array.Empty<Guid>()];

    internal ModuleSession Session => session ?? throw new InvalidOperationException($"{GetType().Name} was not opened by its module.");

    internal void Open(ModuleSession current) => session = current;

    protected sealed override void OnModelCreating(ModelBuilder modelBuilder)
    {
        if (!IsSqlite)
            modelBuilder.HasDefaultSchema(schema);
        ConfigureInfrastructure(modelBuilder);
        ConfigureModel(modelBuilder);
        modelBuilder.ApplyConfigurationsFromAssembly(GetType().Assembly);
        modelBuilder.ConfigureCustomizable();
        foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(e => !e.IsOwned()).ToList())
            ApplyConventions(modelBuilder, entity);
    }

    /// <summary>What does not fit an IEntityTypeConfiguration of the module's assembly (Identity's own model).</summary>
    protected virtual void ConfigureModel(ModelBuilder modelBuilder) { }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<string>().HaveMaxLength(400);
        // One order and one idea of equality on every database, and indexes that serve prefixes: code points, as SQLite compares.
        if (BinaryCollation is { } collation)
            configurationBuilder.Properties<string>().UseCollation(collation);
        if (IsSqlite)
            configurationBuilder.Properties<decimal>().HaveConversion<ScaledDecimalConverter>();
        else
            configurationBuilder.Properties<decimal>().HavePrecision(19, 4);
    }

    private string? BinaryCollation => Database.ProviderName!.Split('.')[^1] switch
    {
        "PostgreSQL" => "C",
        "SqlServer" => "Latin1_General_100_BIN2",
        _ => null,
    };

    private bool IsSqlite => Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal);

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        var followed = await this.KeepCustomValuesInStepAsync(cancellationToken);
        await PrepareAsync(
            [.. ChangeTracker.Entries<AggregateRoot>().Where(e => e.State is EntityState.Added or EntityState.Modified).Select(e => e.Entity)], Session.Now, cancellationToken);
        if (RecordChanges() is { Count: > 0 } audited)
            await AuditedAsync(audited, cancellationToken);
        await this.KeepSearchWordsInStepAsync(cancellationToken);
        var newJobs = ChangeTracker.Entries<Job>().Any(e => e.State == EntityState.Added);
        var newEvents = ChangeTracker.Entries<OutboxMessage>().Any(e => e.State == EntityState.Added);
        var written = followed.Count == 0
            ? await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken)
            : await SaveWithCustomValuesAsync(followed, cancellationToken);
        // Inside an explicit transaction nothing is visible yet; WakeOnCommit does it then.
        if (Database.CurrentTransaction is null)
        {
            if (newEvents)
                Session.Outbox.Wake();
            if (newJobs)
                Session.Jobs.Wake();
        }

        return written;
    }

    private async Task<int> SaveWithCustomValuesAsync(IReadOnlyList<EntityEntry<CustomizableRecord>> records, CancellationToken cancellationToken)
    {
        await using var transaction = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        var written = await base.SaveChangesAsync(true, cancellationToken);
        await this.FollowCustomValuesAsync(records, cancellationToken);
        written += await base.SaveChangesAsync(true, cancellationToken);
        if (transaction is not null)
            await transaction.CommitAsync(cancellationToken);
        return written;
    }

    /// <summary>Called before a save or a bulk insert with the records that it writes, so that a module can bring in step what follows from them.</summary>
    protected internal virtual Task PrepareAsync(IReadOnlyList<AggregateRoot> records, DateTime now, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called before a save with what it adds to the audit trail, so that a module can tell of it in the same transaction.</summary>
    protected virtual Task AuditedAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken) => Task.CompletedTask;

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Saves are asynchronous: use SaveChangesAsync.");

    /// <summary>
    /// Writes what merely follows from something else, such as an amount in the home currency from a rate: nobody has changed the records,
    /// so their versions, authors and audit trails stay as they are.
    /// </summary>
    public Task<int> SaveQuietlyAsync(CancellationToken cancellationToken) => base.SaveChangesAsync(true, cancellationToken);

    /// <summary>Inserts a row unless one with its key exists already; never disturbs what the context tracks.</summary>
    public async Task<bool> InsertIfAbsentAsync<T>(T row, CancellationToken cancellationToken)
        where T : class
    {
        var savepoint = Database.CurrentTransaction;
        if (savepoint is not null)
            await savepoint.CreateSavepointAsync("insert_if_absent", cancellationToken);
        var entry = Set<T>().Add(row);
        var others = ChangeTracker.Entries().Where(e => e.Entity != (object)row && e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Select(e => (Entry: e, e.State, Values: e.CurrentValues.Clone())).ToList();
        foreach (var (other, _, _) in others)
            other.State = EntityState.Unchanged;
        try
        {
            await base.SaveChangesAsync(true, cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            entry.State = EntityState.Detached;
            if (savepoint is not null)
                await savepoint.RollbackToSavepointAsync("insert_if_absent", cancellationToken);
            return false;
        }
        finally
        {
            foreach (var (other, state, values) in others)
            {
                // An entry that was made unchanged has its first values again.
                if (state == EntityState.Modified)
                    other.CurrentValues.SetValues(values);
                else
                    other.State = state;
            }
        }
    }

    /// <summary>Writes an audit entry that no field change tells: a sign-in, an export, the use of a key.</summary>
    public void RecordAction(RecordType recordType, Guid recordId, string label, string action, params IReadOnlyList<FieldChange> changes) =>
        Audit.Add(NewEntry(recordType.Name, recordId, label, 0, action, changes));

    /// <summary>Adds an event that belongs to no tracked aggregate (the end of a bulk action).</summary>
    public void Publish(Guid aggregateId, INotification notification) => Outbox.Add(ToMessage(aggregateId, notification));

    /// <summary>What lets somebody see records of a type besides what is true of every type; null for nothing.</summary>
    protected internal virtual LambdaExpression? AlsoSeen(Type recordType) => null;

    /// <summary>The shares that reach records of a type, their own and those of others that bring them along.</summary>
    public virtual async Task<ILookup<Guid, RecordShare>> SharesOfAsync(Type recordType, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        (await Shares.AsNoTracking().Where(share => EF.Parameter(ids).Contains(share.RecordId)).ToListAsync(cancellationToken)).ToLookup(share => share.RecordId);

    private List<AuditEntry> RecordChanges()
    {
        List<AuditEntry> recorded = [];
        // A save that failed left its entries behind; they are made anew from what is to be saved now.
        foreach (var stale in ChangeTracker.Entries<AuditEntry>().Where(e => e.State == EntityState.Added && e.Entity.RecordVersion > 0).ToList())
            stale.State = EntityState.Detached;
        foreach (var tampered in ChangeTracker.Entries<AuditEntry>().Where(e => e.State is EntityState.Modified or EntityState.Deleted))
            throw new InvalidOperationException($"Audit entry {tampered.Entity.Id} cannot be changed.");

        foreach (var entry in ChangeTracker.Entries<AggregateRoot>().ToList())
        {
            var aggregate = entry.Entity;
            var raised = aggregate.TakeEvents(out var touched);
            foreach (var notification in raised)
                Outbox.Add(ToMessage(aggregate.Id, notification));
            if (entry.State == EntityState.Unchanged && touched)
                entry.Property(nameof(AggregateRoot.UpdatedAt)).IsModified = true;
            if (entry.State is not (EntityState.Added or EntityState.Modified))
                continue;

            aggregate.UpdatedAt = Session.Now;
            aggregate.UpdatedBy = User.Id;
            if (entry.State == EntityState.Added)
            {
                aggregate.CreatedAt = aggregate.UpdatedAt;
                aggregate.CreatedBy = User.Id;
                aggregate.Version = 1;
            }
            else
            {
                aggregate.Version = (int)entry.Property(nameof(AggregateRoot.Version)).OriginalValue! + 1;
            }

            if (aggregate is IRecord record && AuditRecorder.Describe(entry) is { } change)
                recorded.Add(NewEntry(RecordTypes.Of(aggregate.GetType()).Name, aggregate.Id, record.Label, aggregate.Version, change.Action, change.Changes));
        }

        Audit.AddRange(recorded);
        return recorded;
    }

    internal AuditEntry NewEntry(string recordType, Guid recordId, string label, int version, string action, IReadOnlyList<FieldChange> changes) => new()
    {
        At = Session.Now,
        ActorKind = User.Kind.ToString().ToLowerInvariant(),
        ActorId = User.Id,
        ActorName = User.Name,
        Credential = User.Credential,
        RecordType = recordType,
        RecordId = recordId,
        RecordLabel = WholeCharacters.Cut(label, 200),
        RecordVersion = version,
        Action = action,
        Changes = changes,
        TraceId = Activity.Current?.TraceId.ToString(),
    };

    internal OutboxMessage ToMessage(Guid aggregateId, INotification notification) => new()
    {
        EventId = Ids.New(),
        AggregateId = aggregateId,
        Type = EventCatalog.NameOf(notification.GetType()),
        Payload = JsonSerializer.Serialize(notification, notification.GetType(), CrmJson.Options),
        OccurredAt = Session.Now,
        NextAttemptAt = Session.Now,
        Actor = User.Name,
        ActorId = User.Id,
        TraceParent = Activity.Current?.Id,
    };

    private static void ConfigureInfrastructure(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<OutboxMessage>(e =>
        {
            e.ToTable("outbox");
            e.Property(m => m.Payload).HasMaxLength(-1);
            e.Property(m => m.Error).HasMaxLength(4000);
            e.HasIndex(m => new { m.AggregateId, m.Id });
            e.HasIndex(m => m.NextAttemptAt);
        });
        modelBuilder.Entity<InboxMessage>(e =>
        {
            e.ToTable("inbox");
            e.HasKey(m => new { m.EventId, m.Handler });
            e.HasIndex(m => m.HandledAt);
        });
        modelBuilder.Entity<AuditEntry>(e =>
        {
            e.ToTable("audit");
            e.Property(a => a.Changes).HasMaxLength(-1).HasJson();
            e.HasIndex(a => new { a.RecordType, a.RecordId, a.Id });
            e.HasIndex(a => new { a.ActorId, a.Id });
        });
        modelBuilder.Entity<RecordShare>(e =>
        {
            e.ToTable("shares");
            e.HasKey(s => new { s.RecordId, s.GranteeId, s.Reason });
            e.HasIndex(s => new { s.GranteeId, s.RecordId });
        });
        modelBuilder.Entity<SearchWord>(e =>
        {
            e.ToTable("search_words");
            // All of what a word of a record is asked by: else SQLite walks the index of words to find it.
            e.HasKey(w => new { w.RecordId, w.RecordType, w.Word });
            e.Property(w => w.RecordType).HasMaxLength(60);
            e.Property(w => w.Word).HasMaxLength(SearchWords.LongestWord);
            e.HasIndex(w => new { w.RecordType, w.Word, w.RecordId }).IsDescending(false, false, true);
        });
        modelBuilder.Entity<NumberRange>(e =>
        {
            e.ToTable("number_ranges");
            e.HasKey(r => r.Series);
            e.Property(r => r.Series).HasMaxLength(40);
        });
        modelBuilder.Entity<MovedReference>(e =>
        {
            e.ToTable("moved_references");
            e.HasKey(m => new { m.MergeId, m.Column, m.RowId });
            e.Property(m => m.Column).HasMaxLength(100);
        });
        modelBuilder.Entity<Job>(e =>
        {
            e.ToTable("jobs");
            e.Property(j => j.Payload).HasMaxLength(-1);
            e.Property(j => j.Checkpoint).HasMaxLength(-1);
            e.Property(j => j.Result).HasMaxLength(-1);
            e.Property(j => j.Error).HasMaxLength(4000);
            e.Property(j => j.Machine).HasMaxLength(-1).HasJson();
            e.HasIndex(j => new { j.State, j.LeaseUntil });
        });
    }

    private void ApplyConventions(ModelBuilder modelBuilder, IMutableEntityType entity)
    {
        // SQLite ignores schemas: without the prefix two modules' outboxes would be one table.
        if (IsSqlite && entity.GetTableName() is { } table)
            entity.SetTableName($"{schema}_{table}");

        if (!entity.ClrType.IsAssignableTo(typeof(AggregateRoot)) || entity.BaseType is not null)
            return;

        var builder = modelBuilder.Entity(entity.ClrType);
        builder.Property(nameof(AggregateRoot.Version)).IsConcurrencyToken();
        builder.Property(nameof(AggregateRoot.Id)).ValueGeneratedNever();
        var row = Expression.Parameter(entity.ClrType, "row");
        var isAlive = Expression.Equal(Expression.Property(row, nameof(AggregateRoot.DeletedAt)), Expression.Constant(null, typeof(DateTime?)));
        builder.HasQueryFilter(DeletedFilter, Expression.Lambda(isAlive, row));
        if (entity.ClrType.IsAssignableTo(typeof(IOwned)) && entity.ClrType.IsAssignableTo(typeof(IRecord)))
            builder.HasQueryFilter(AccessFilter, AccessRules.Filter(this, entity.ClrType));
    }
}
