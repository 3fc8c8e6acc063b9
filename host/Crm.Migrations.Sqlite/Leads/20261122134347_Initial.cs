using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crm.Migrations.Sqlite.Leads
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "leads_audit",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActorKind = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Credential = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    RecordType = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordLabel = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    RecordVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Action = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Changes = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    TraceId = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_audit", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_bulk_actions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordType = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    JobId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UndoJobId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Filter = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    RecordIds = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Change = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_bulk_actions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_bulk_rows",
                columns: table => new
                {
                    BulkId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    ReasonFacts = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Before = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    After = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_bulk_rows", x => new { x.BulkId, x.RecordId });
                });

            migrationBuilder.CreateTable(
                name: "leads_call_attempts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EntryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ListId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    AgentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgentName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    LeadId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_call_attempts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_call_drafts",
                columns: table => new
                {
                    LeadId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ScriptKey = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ScriptVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Answers = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    SavedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_call_drafts", x => new { x.LeadId, x.UserId });
                });

            migrationBuilder.CreateTable(
                name: "leads_call_entries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ListId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordType = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    CompanyName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AgentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    RemindAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    LastOutcome = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    RefusedFor = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    LeadId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_call_entries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_call_leases",
                columns: table => new
                {
                    Phone = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    EntryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Until = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_call_leases", x => x.Phone);
                });

            migrationBuilder.CreateTable(
                name: "leads_call_lists",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ScriptKey = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ExternalListId = table.Column<Guid>(type: "TEXT", nullable: true),
                    MostAttempts = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_call_lists", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_call_outcomes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Items = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_call_outcomes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_dispatch_log",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    LeadId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Act = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: true),
                    TeamId = table.Column<Guid>(type: "TEXT", nullable: true),
                    RuleId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AcceptBy = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Steps = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_dispatch_log", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_dispatch_rules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Condition = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: true),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Target = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TargetId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AcceptWithinMinutes = table.Column<int>(type: "INTEGER", nullable: true),
                    EscalateToId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Active = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_dispatch_rules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_dispatch_turns",
                columns: table => new
                {
                    TeamId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LastInTurn = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_dispatch_turns", x => x.TeamId);
                });

            migrationBuilder.CreateTable(
                name: "leads_external_list_imports",
                columns: table => new
                {
                    ImportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ListId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_external_list_imports", x => x.ImportId);
                });

            migrationBuilder.CreateTable(
                name: "leads_external_list_usages",
                columns: table => new
                {
                    ListId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordType = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Use = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Label = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_external_list_usages", x => new { x.ListId, x.RecordId });
                });

            migrationBuilder.CreateTable(
                name: "leads_external_lists",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Supplier = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Lent = table.Column<bool>(type: "INTEGER", nullable: false),
                    CostAmount = table.Column<long>(type: "INTEGER", nullable: true),
                    CostCurrency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: true),
                    BoughtOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Uses = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    MostUses = table.Column<int>(type: "INTEGER", nullable: true),
                    TimesUsed = table.Column<int>(type: "INTEGER", nullable: false),
                    Terms = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_external_lists", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_form_submissions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FormId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AddressHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_form_submissions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_forms",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Active = table.Column<bool>(type: "INTEGER", nullable: false),
                    Design = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_forms", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_inbox",
                columns: table => new
                {
                    Handler = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    EventId = table.Column<Guid>(type: "TEXT", nullable: false),
                    HandledAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_inbox", x => new { x.EventId, x.Handler });
                });

            migrationBuilder.CreateTable(
                name: "leads_jobs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Payload = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Done = table.Column<long>(type: "INTEGER", nullable: false),
                    Total = table.Column<long>(type: "INTEGER", nullable: true),
                    Checkpoint = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    Result = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    ResultLink = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Error = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    CancelRequested = table.Column<bool>(type: "INTEGER", nullable: false),
                    PauseRequested = table.Column<bool>(type: "INTEGER", nullable: false),
                    LeaseOwner = table.Column<Guid>(type: "TEXT", nullable: true),
                    LeaseUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    CreatedByName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Machine = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FinishedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_jobs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_leads",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    CompanyName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    PersonName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    JobTitle = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Website = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Address = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    District = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    City = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    Interest = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Message = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Language = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SourceKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CampaignRef = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Score = table.Column<long>(type: "INTEGER", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    TeamId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ClosedReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    NurtureUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EnquiredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LastEnquiredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EnquiryCount = table.Column<int>(type: "INTEGER", nullable: false),
                    AssignedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AcceptBy = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EscalateToId = table.Column<Guid>(type: "TEXT", nullable: true),
                    InPoolSince = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ProtectedSince = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ProtectedUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WarnAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RespondBy = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FirstContactAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ResponseMinutes = table.Column<int>(type: "INTEGER", nullable: true),
                    Late = table.Column<bool>(type: "INTEGER", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ContactId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OpportunityId = table.Column<Guid>(type: "TEXT", nullable: true),
                    WonAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WonAmount = table.Column<long>(type: "INTEGER", nullable: true),
                    WonCurrency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: true),
                    CompanyFolded = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    PersonFolded = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SearchText = table.Column<string>(type: "TEXT", maxLength: 800, nullable: false),
                    OpenKey = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Custom = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    CustomProblems = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    CustomShelf = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_leads", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_moved_references",
                columns: table => new
                {
                    MergeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Column = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    RowId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FromId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_moved_references", x => new { x.MergeId, x.Column, x.RowId });
                });

            migrationBuilder.CreateTable(
                name: "leads_number_ranges",
                columns: table => new
                {
                    Series = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Next = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_number_ranges", x => x.Series);
                });

            migrationBuilder.CreateTable(
                name: "leads_outbox",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EventId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AggregateId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Payload = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    OccurredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Actor = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    TraceParent = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    NextAttemptAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LeaseOwner = table.Column<Guid>(type: "TEXT", nullable: true),
                    LeaseUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DeadAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Error = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_pool_allowances",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Claims = table.Column<int>(type: "INTEGER", nullable: false),
                    Views = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_pool_allowances", x => new { x.UserId, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "leads_pool_policies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Limits = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_pool_policies", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_pool_views",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LeadId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_pool_views", x => new { x.UserId, x.Day, x.LeadId });
                });

            migrationBuilder.CreateTable(
                name: "leads_protection_rules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Grades = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ScoreFrom = table.Column<long>(type: "INTEGER", nullable: true),
                    ProductLines = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    CustomerLevels = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Terms = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Active = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_protection_rules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_qualifications",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    LeadId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ScriptKey = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ScriptVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Answers = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Score = table.Column<long>(type: "INTEGER", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reasons = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_qualifications", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_scripts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    PublishedVersion = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_scripts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_search_words",
                columns: table => new
                {
                    RecordType = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Word = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_search_words", x => new { x.RecordId, x.RecordType, x.Word });
                });

            migrationBuilder.CreateTable(
                name: "leads_shares",
                columns: table => new
                {
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    GranteeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    WithContacts = table.Column<bool>(type: "INTEGER", nullable: false),
                    SharedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SharedBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_shares", x => new { x.RecordId, x.GranteeId, x.Reason });
                });

            migrationBuilder.CreateTable(
                name: "leads_source_costs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_source_costs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_working_calendars",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Document = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    ResponseTargetMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    AcceptWithinMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_working_calendars", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_activities",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    LeadId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Facts = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_activities", x => x.Id);
                    table.ForeignKey(
                        name: "FK_leads_activities_leads_leads_LeadId",
                        column: x => x.LeadId,
                        principalTable: "leads_leads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "leads_enquiries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    LeadId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnquiredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SourceKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CampaignRef = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    ImportId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ExternalListId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Facts = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_enquiries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_leads_enquiries_leads_leads_LeadId",
                        column: x => x.LeadId,
                        principalTable: "leads_leads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "leads_lead_values",
                columns: table => new
                {
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Number = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_lead_values", x => new { x.RecordId, x.Key, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_leads_lead_values_leads_leads_RecordId",
                        column: x => x.RecordId,
                        principalTable: "leads_leads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "leads_script_versions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ScriptId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Document = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_script_versions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_leads_script_versions_leads_scripts_ScriptId",
                        column: x => x.ScriptId,
                        principalTable: "leads_scripts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_leads_activities_LeadId_At",
                table: "leads_activities",
                columns: new[] { "LeadId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_audit_ActorId_Id",
                table: "leads_audit",
                columns: new[] { "ActorId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_audit_RecordType_RecordId_Id",
                table: "leads_audit",
                columns: new[] { "RecordType", "RecordId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_bulk_rows_BulkId_Outcome",
                table: "leads_bulk_rows",
                columns: new[] { "BulkId", "Outcome" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_call_attempts_ListId_At",
                table: "leads_call_attempts",
                columns: new[] { "ListId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_call_attempts_Phone_At",
                table: "leads_call_attempts",
                columns: new[] { "Phone", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_call_entries_AccountId",
                table: "leads_call_entries",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_leads_call_entries_ListId_Phone",
                table: "leads_call_entries",
                columns: new[] { "ListId", "Phone" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_leads_call_entries_ListId_State_DueAt_Id",
                table: "leads_call_entries",
                columns: new[] { "ListId", "State", "DueAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_call_entries_Phone",
                table: "leads_call_entries",
                column: "Phone");

            migrationBuilder.CreateIndex(
                name: "IX_leads_call_entries_RecordId",
                table: "leads_call_entries",
                column: "RecordId");

            migrationBuilder.CreateIndex(
                name: "IX_leads_call_entries_State_RemindAt",
                table: "leads_call_entries",
                columns: new[] { "State", "RemindAt" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_call_lists_CreatedAt_Id",
                table: "leads_call_lists",
                columns: new[] { "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_dispatch_log_LeadId_At",
                table: "leads_dispatch_log",
                columns: new[] { "LeadId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_dispatch_rules_Position",
                table: "leads_dispatch_rules",
                column: "Position");

            migrationBuilder.CreateIndex(
                name: "IX_leads_enquiries_ExternalListId",
                table: "leads_enquiries",
                column: "ExternalListId");

            migrationBuilder.CreateIndex(
                name: "IX_leads_enquiries_ImportId",
                table: "leads_enquiries",
                column: "ImportId");

            migrationBuilder.CreateIndex(
                name: "IX_leads_enquiries_LeadId_EnquiredAt",
                table: "leads_enquiries",
                columns: new[] { "LeadId", "EnquiredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_external_list_imports_ListId",
                table: "leads_external_list_imports",
                column: "ListId");

            migrationBuilder.CreateIndex(
                name: "IX_leads_external_lists_BoughtOn",
                table: "leads_external_lists",
                column: "BoughtOn");

            migrationBuilder.CreateIndex(
                name: "IX_leads_external_lists_CreatedAt_Id",
                table: "leads_external_lists",
                columns: new[] { "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_form_submissions_AddressHash_ReceivedAt",
                table: "leads_form_submissions",
                columns: new[] { "AddressHash", "ReceivedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_forms_Key",
                table: "leads_forms",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_leads_inbox_HandledAt",
                table: "leads_inbox",
                column: "HandledAt");

            migrationBuilder.CreateIndex(
                name: "IX_leads_jobs_State_LeaseUntil",
                table: "leads_jobs",
                columns: new[] { "State", "LeaseUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_lead_values_Key_Number_RecordId",
                table: "leads_lead_values",
                columns: new[] { "Key", "Number", "RecordId" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_lead_values_Key_Text_RecordId",
                table: "leads_lead_values",
                columns: new[] { "Key", "Text", "RecordId" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_leads_AcceptBy",
                table: "leads_leads",
                column: "AcceptBy");

            migrationBuilder.CreateIndex(
                name: "IX_leads_leads_AccountId",
                table: "leads_leads",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_leads_leads_CompanyFolded_Id",
                table: "leads_leads",
                columns: new[] { "CompanyFolded", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_leads_ContactId",
                table: "leads_leads",
                column: "ContactId");

            migrationBuilder.CreateIndex(
                name: "IX_leads_leads_CreatedAt_Id",
                table: "leads_leads",
                columns: new[] { "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_leads_EnquiredAt_Id",
                table: "leads_leads",
                columns: new[] { "EnquiredAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_leads_EnquiredAt_Source_Outcome_WonAt_DeletedAt_WonCurrency_WonAmount",
                table: "leads_leads",
                columns: new[] { "EnquiredAt", "Source", "Outcome", "WonAt", "DeletedAt", "WonCurrency", "WonAmount" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_leads_InPoolSince_Id",
                table: "leads_leads",
                columns: new[] { "InPoolSince", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_leads_Late_FirstContactAt_RespondBy",
                table: "leads_leads",
                columns: new[] { "Late", "FirstContactAt", "RespondBy" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_leads_Number",
                table: "leads_leads",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_leads_leads_OpenKey",
                table: "leads_leads",
                column: "OpenKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_leads_leads_OpportunityId",
                table: "leads_leads",
                column: "OpportunityId");

            migrationBuilder.CreateIndex(
                name: "IX_leads_leads_OwnerId_Status",
                table: "leads_leads",
                columns: new[] { "OwnerId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_leads_Phone",
                table: "leads_leads",
                column: "Phone");

            migrationBuilder.CreateIndex(
                name: "IX_leads_leads_ProtectedUntil",
                table: "leads_leads",
                column: "ProtectedUntil");

            migrationBuilder.CreateIndex(
                name: "IX_leads_leads_Status_EnquiredAt",
                table: "leads_leads",
                columns: new[] { "Status", "EnquiredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_leads_TeamId",
                table: "leads_leads",
                column: "TeamId");

            migrationBuilder.CreateIndex(
                name: "IX_leads_leads_WarnAt",
                table: "leads_leads",
                column: "WarnAt");

            migrationBuilder.CreateIndex(
                name: "IX_leads_outbox_AggregateId_Id",
                table: "leads_outbox",
                columns: new[] { "AggregateId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_outbox_NextAttemptAt",
                table: "leads_outbox",
                column: "NextAttemptAt");

            migrationBuilder.CreateIndex(
                name: "IX_leads_protection_rules_Position",
                table: "leads_protection_rules",
                column: "Position");

            migrationBuilder.CreateIndex(
                name: "IX_leads_qualifications_LeadId_At",
                table: "leads_qualifications",
                columns: new[] { "LeadId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_script_versions_ScriptId_Number",
                table: "leads_script_versions",
                columns: new[] { "ScriptId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_leads_scripts_Key",
                table: "leads_scripts",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_leads_search_words_RecordType_Word_RecordId",
                table: "leads_search_words",
                columns: new[] { "RecordType", "Word", "RecordId" },
                descending: new[] { false, false, true });

            migrationBuilder.CreateIndex(
                name: "IX_leads_shares_GranteeId_RecordId",
                table: "leads_shares",
                columns: new[] { "GranteeId", "RecordId" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_source_costs_From_To",
                table: "leads_source_costs",
                columns: new[] { "From", "To" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "leads_activities");

            migrationBuilder.DropTable(
                name: "leads_audit");

            migrationBuilder.DropTable(
                name: "leads_bulk_actions");

            migrationBuilder.DropTable(
                name: "leads_bulk_rows");

            migrationBuilder.DropTable(
                name: "leads_call_attempts");

            migrationBuilder.DropTable(
                name: "leads_call_drafts");

            migrationBuilder.DropTable(
                name: "leads_call_entries");

            migrationBuilder.DropTable(
                name: "leads_call_leases");

            migrationBuilder.DropTable(
                name: "leads_call_lists");

            migrationBuilder.DropTable(
                name: "leads_call_outcomes");

            migrationBuilder.DropTable(
                name: "leads_dispatch_log");

            migrationBuilder.DropTable(
                name: "leads_dispatch_rules");

            migrationBuilder.DropTable(
                name: "leads_dispatch_turns");

            migrationBuilder.DropTable(
                name: "leads_enquiries");

            migrationBuilder.DropTable(
                name: "leads_external_list_imports");

            migrationBuilder.DropTable(
                name: "leads_external_list_usages");

            migrationBuilder.DropTable(
                name: "leads_external_lists");

            migrationBuilder.DropTable(
                name: "leads_form_submissions");

            migrationBuilder.DropTable(
                name: "leads_forms");

            migrationBuilder.DropTable(
                name: "leads_inbox");

            migrationBuilder.DropTable(
                name: "leads_jobs");

            migrationBuilder.DropTable(
                name: "leads_lead_values");

            migrationBuilder.DropTable(
                name: "leads_moved_references");

            migrationBuilder.DropTable(
                name: "leads_number_ranges");

            migrationBuilder.DropTable(
                name: "leads_outbox");

            migrationBuilder.DropTable(
                name: "leads_pool_allowances");

            migrationBuilder.DropTable(
                name: "leads_pool_policies");

            migrationBuilder.DropTable(
                name: "leads_pool_views");

            migrationBuilder.DropTable(
                name: "leads_protection_rules");

            migrationBuilder.DropTable(
                name: "leads_qualifications");

            migrationBuilder.DropTable(
                name: "leads_script_versions");

            migrationBuilder.DropTable(
                name: "leads_search_words");

            migrationBuilder.DropTable(
                name: "leads_shares");

            migrationBuilder.DropTable(
                name: "leads_source_costs");

            migrationBuilder.DropTable(
                name: "leads_working_calendars");

            migrationBuilder.DropTable(
                name: "leads_leads");

            migrationBuilder.DropTable(
                name: "leads_scripts");
        }
    }
}
