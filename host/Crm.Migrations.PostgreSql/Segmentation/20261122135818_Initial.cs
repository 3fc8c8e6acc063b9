using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Crm.Migrations.PostgreSql.Segmentation
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "segmentation");

            migrationBuilder.CreateTable(
                name: "account_group_rules",
                schema: "segmentation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Sight = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_group_rules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "accounts",
                schema: "segmentation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    NameFolded = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Names = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    BusinessType = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    CustomerType = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    Grade = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true, collation: "C"),
                    Phones = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    Emails = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    Website = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    Addresses = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    District = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    DistrictFolded = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true, collation: "C"),
                    City = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    CityFolded = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true, collation: "C"),
                    Country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true, collation: "C"),
                    Tags = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    Source = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C"),
                    Description = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true, collation: "C"),
                    ParentId = table.Column<Guid>(type: "uuid", nullable: true),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: true),
                    TeamId = table.Column<Guid>(type: "uuid", nullable: true),
                    MergedIntoId = table.Column<Guid>(type: "uuid", nullable: true),
                    IsInGroup = table.Column<bool>(type: "boolean", nullable: false),
                    Completeness = table.Column<int>(type: "integer", nullable: false),
                    VerifiedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    VerifiedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    VerifyDue = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Custom = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    CustomProblems = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    CustomShelf = table.Column<string>(type: "text", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "activities",
                schema: "segmentation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "text", maxLength: -1, nullable: false, collation: "C"),
                    OccurredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AuthorId = table.Column<Guid>(type: "uuid", nullable: true),
                    AuthorName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Subjects = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    Mentions = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    EditedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_activities", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "activity_templates",
                schema: "segmentation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Names = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    Texts = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_activity_templates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "address_key",
                schema: "segmentation",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Protected = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_address_key", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "audit",
                schema: "segmentation",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ActorKind = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    ActorId = table.Column<Guid>(type: "uuid", nullable: true),
                    ActorName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Credential = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    RecordType = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordLabel = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    RecordVersion = table.Column<int>(type: "integer", nullable: false),
                    Action = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Changes = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    TraceId = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "bulk_actions",
                schema: "segmentation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordType = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    JobId = table.Column<Guid>(type: "uuid", nullable: false),
                    UndoJobId = table.Column<Guid>(type: "uuid", nullable: true),
                    Filter = table.Column<string>(type: "text", maxLength: -1, nullable: true, collation: "C"),
                    RecordIds = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    Change = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bulk_actions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "bulk_rows",
                schema: "segmentation",
                columns: table => new
                {
                    BulkId = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    ReasonFacts = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Before = table.Column<string>(type: "text", maxLength: -1, nullable: true),
                    After = table.Column<string>(type: "text", maxLength: -1, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bulk_rows", x => new { x.BulkId, x.RecordId });
                });

            migrationBuilder.CreateTable(
                name: "consent_ledger",
                schema: "segmentation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: true),
                    AddressHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    Address = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true, collation: "C"),
                    Channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    GoodsClass = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    Granted = table.Column<bool>(type: "boolean", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RecordedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    RecordedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    WordingVersionId = table.Column<Guid>(type: "uuid", nullable: true),
                    Language = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    Evidence = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consent_ledger", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "consent_settings",
                schema: "segmentation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Channels = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Classes = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consent_settings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "consent_wordings",
                schema: "segmentation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Text = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    VersionNumber = table.Column<int>(type: "integer", nullable: false),
                    VersionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consent_wordings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "contacts",
                schema: "segmentation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    NameFolded = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Names = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Salutation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    JobTitle = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C"),
                    Department = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C"),
                    Phones = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    Emails = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    Language = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    DoNotCall = table.Column<bool>(type: "boolean", nullable: false),
                    DoNotMail = table.Column<bool>(type: "boolean", nullable: false),
                    Tags = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    Source = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C"),
                    Description = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true, collation: "C"),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: true),
                    TeamId = table.Column<Guid>(type: "uuid", nullable: true),
                    MergedIntoId = table.Column<Guid>(type: "uuid", nullable: true),
                    ErasedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Accounts = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    Completeness = table.Column<int>(type: "integer", nullable: false),
                    VerifiedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    VerifiedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    VerifyDue = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Custom = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    CustomProblems = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    CustomShelf = table.Column<string>(type: "text", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contacts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "customer_facts",
                schema: "segmentation",
                columns: table => new
                {
                    Source = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Amount = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: true),
                    Currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    FirstAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_customer_facts", x => new { x.Source, x.RecordId, x.SubjectId });
                });

            migrationBuilder.CreateTable(
                name: "distinct_pairs",
                schema: "segmentation",
                columns: table => new
                {
                    FirstId = table.Column<Guid>(type: "uuid", nullable: false),
                    SecondId = table.Column<Guid>(type: "uuid", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_distinct_pairs", x => new { x.FirstId, x.SecondId });
                });

            migrationBuilder.CreateTable(
                name: "erasures",
                schema: "segmentation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ErasedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ErasedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    ErasedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Law = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Parts = table.Column<string>(type: "text", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_erasures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "game_plan_accounts",
                schema: "segmentation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Group = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LeftAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_game_plan_accounts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "game_plans",
                schema: "segmentation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    NameFolded = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Description = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    SegmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    BeginsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    HeldBackPercent = table.Column<int>(type: "integer", nullable: false),
                    AdmitsLater = table.Column<bool>(type: "boolean", nullable: false),
                    DropsLeavers = table.Column<bool>(type: "boolean", nullable: false),
                    Outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Target = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: true),
                    Steps = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: true),
                    TeamId = table.Column<Guid>(type: "uuid", nullable: true),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    JobId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_game_plans", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "import_effects",
                schema: "segmentation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ImportId = table.Column<Guid>(type: "uuid", nullable: false),
                    RowNumber = table.Column<int>(type: "integer", nullable: false),
                    RecordType = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Source = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Fields = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    UndoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_effects", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "import_keys",
                schema: "segmentation",
                columns: table => new
                {
                    ImportId = table.Column<Guid>(type: "uuid", nullable: false),
                    Value = table.Column<string>(type: "character varying(270)", maxLength: 270, nullable: false, collation: "C"),
                    RowNumber = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_keys", x => new { x.ImportId, x.Value, x.RowNumber });
                });

            migrationBuilder.CreateTable(
                name: "import_mappings",
                schema: "segmentation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SourceFolded = table.Column<string>(type: "character varying(240)", maxLength: 240, nullable: false, collation: "C"),
                    Type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Mapping = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    SavedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_mappings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "import_rows",
                schema: "segmentation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ImportId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Line = table.Column<int>(type: "integer", nullable: false),
                    Cells = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    Damage = table.Column<string>(type: "text", maxLength: -1, nullable: true),
                    Edited = table.Column<bool>(type: "boolean", nullable: false),
                    Outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Reasons = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    Candidates = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    Decision = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Into = table.Column<Guid>(type: "uuid", nullable: true),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: true),
                    Applied = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_rows", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "imports",
                schema: "segmentation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileName = table.Column<string>(type: "character varying(260)", maxLength: 260, nullable: false, collation: "C"),
                    StoredAs = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    Type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Source = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    SourceKind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Format = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Encoding = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true, collation: "C"),
                    Delimiter = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true, collation: "C"),
                    Sheet = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    Sheets = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    RowCount = table.Column<int>(type: "integer", nullable: false),
                    Columns = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    Notices = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    Mapping = table.Column<string>(type: "text", maxLength: -1, nullable: true),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    JobId = table.Column<Guid>(type: "uuid", nullable: true),
                    Undo = table.Column<string>(type: "text", maxLength: -1, nullable: true),
                    PartnerKeyId = table.Column<Guid>(type: "uuid", nullable: true),
                    PartnerName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    Refusal = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: true),
                    TeamId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_imports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "inbox",
                schema: "segmentation",
                columns: table => new
                {
                    Handler = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    HandledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inbox", x => new { x.EventId, x.Handler });
                });

            migrationBuilder.CreateTable(
                name: "jobs",
                schema: "segmentation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Subject = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Payload = table.Column<string>(type: "text", maxLength: -1, nullable: false, collation: "C"),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Done = table.Column<long>(type: "bigint", nullable: false),
                    Total = table.Column<long>(type: "bigint", nullable: true),
                    Checkpoint = table.Column<string>(type: "text", maxLength: -1, nullable: true, collation: "C"),
                    Result = table.Column<string>(type: "text", maxLength: -1, nullable: true, collation: "C"),
                    ResultLink = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    Error = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true, collation: "C"),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    CancelRequested = table.Column<bool>(type: "boolean", nullable: false),
                    PauseRequested = table.Column<bool>(type: "boolean", nullable: false),
                    LeaseOwner = table.Column<Guid>(type: "uuid", nullable: true),
                    LeaseUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    CreatedByName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Machine = table.Column<string>(type: "text", maxLength: -1, nullable: true),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    FinishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_jobs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "listings",
                schema: "segmentation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    ImportId = table.Column<Guid>(type: "uuid", nullable: false),
                    RowNumber = table.Column<int>(type: "integer", nullable: false),
                    Source = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    SourceKind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ListedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Booth = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    Hall = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    MemberNumber = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    Products = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_listings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "mailing_exports",
                schema: "segmentation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ListId = table.Column<Guid>(type: "uuid", nullable: false),
                    JobId = table.Column<Guid>(type: "uuid", nullable: false),
                    Format = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Layout = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Locale = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    StoredAs = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    Included = table.Column<int>(type: "integer", nullable: true),
                    WithdrawnSince = table.Column<int>(type: "integer", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mailing_exports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "mailing_lists",
                schema: "segmentation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    NameFolded = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Records = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SegmentId = table.Column<Guid>(type: "uuid", nullable: true),
                    Definition = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: true, collation: "C"),
                    Channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ExternalListId = table.Column<Guid>(type: "uuid", nullable: true),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: true),
                    TeamId = table.Column<Guid>(type: "uuid", nullable: true),
                    JobId = table.Column<Guid>(type: "uuid", nullable: true),
                    PreparedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mailing_lists", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "mailing_recipients",
                schema: "segmentation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ListId = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: true),
                    Meant = table.Column<bool>(type: "boolean", nullable: false),
                    ByHand = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Reason = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mailing_recipients", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "member_sessions",
                schema: "segmentation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    Stamp = table.Column<Guid>(type: "uuid", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_member_sessions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "members",
                schema: "segmentation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    NameFolded = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false, collation: "C"),
                    Language = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Level = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    JoinedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ExpiresAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RenewalAskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: true),
                    FormId = table.Column<Guid>(type: "uuid", nullable: false),
                    FormVersion = table.Column<int>(type: "integer", nullable: false),
                    Answers = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    Agreed = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    PasswordHash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    Stamp = table.Column<Guid>(type: "uuid", nullable: false),
                    FailedSignIns = table.Column<int>(type: "integer", nullable: false),
                    PausedUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    MailedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RemindedOf = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Decision = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "membership_forms",
                schema: "segmentation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Active = table.Column<bool>(type: "boolean", nullable: false),
                    Design = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    VersionNumber = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_membership_forms", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "merges",
                schema: "segmentation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordType = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    SurvivorId = table.Column<Guid>(type: "uuid", nullable: false),
                    SurvivorName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    MergedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    MergedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Memory = table.Column<string>(type: "text", maxLength: -1, nullable: false, collation: "C"),
                    UndoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    UndoneByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    Kept = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_merges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "moved_references",
                schema: "segmentation",
                columns: table => new
                {
                    MergeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Column = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    RowId = table.Column<Guid>(type: "uuid", nullable: false),
                    FromId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_moved_references", x => new { x.MergeId, x.Column, x.RowId });
                });

            migrationBuilder.CreateTable(
                name: "number_ranges",
                schema: "segmentation",
                columns: table => new
                {
                    Series = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Next = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_number_ranges", x => x.Series);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "segmentation",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    AggregateId = table.Column<Guid>(type: "uuid", nullable: false),
                    Type = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Payload = table.Column<string>(type: "text", maxLength: -1, nullable: false, collation: "C"),
                    OccurredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Actor = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    ActorId = table.Column<Guid>(type: "uuid", nullable: true),
                    TraceParent = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    NextAttemptAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LeaseOwner = table.Column<Guid>(type: "uuid", nullable: true),
                    LeaseUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DeadAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Error = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "privacy_requests",
                schema: "segmentation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Law = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: true),
                    Requester = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    ReplyTo = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false, collation: "C"),
                    Note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true, collation: "C"),
                    ReceivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    HandledBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Outcome = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true, collation: "C"),
                    ClosedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_requests", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "quality_rules",
                schema: "segmentation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Records = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Weights = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    VerifyEveryMonths = table.Column<int>(type: "integer", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_quality_rules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "search_words",
                schema: "segmentation",
                columns: table => new
                {
                    RecordType = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    Word = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_search_words", x => new { x.RecordId, x.RecordType, x.Word });
                });

            migrationBuilder.CreateTable(
                name: "segment_changes",
                schema: "segmentation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SegmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    Move = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Cause = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segment_changes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "segment_members",
                schema: "segmentation",
                columns: table => new
                {
                    SegmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    Since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segment_members", x => new { x.SegmentId, x.RecordId });
                });

            migrationBuilder.CreateTable(
                name: "segment_sizes",
                schema: "segmentation",
                columns: table => new
                {
                    SegmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segment_sizes", x => new { x.SegmentId, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "segments",
                schema: "segmentation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    NameFolded = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Description = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    Records = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Definition = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: true, collation: "C"),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: true),
                    TeamId = table.Column<Guid>(type: "uuid", nullable: true),
                    CountedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Size = table.Column<int>(type: "integer", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "shares",
                schema: "segmentation",
                columns: table => new
                {
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    GranteeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    WithContacts = table.Column<bool>(type: "boolean", nullable: false),
                    SharedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SharedBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_shares", x => new { x.RecordId, x.GranteeId, x.Reason });
                });

            migrationBuilder.CreateTable(
                name: "suppressions",
                schema: "segmentation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AddressHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Address = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true, collation: "C"),
                    Channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AddedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    AddedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_suppressions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "timeline",
                schema: "segmentation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    OccurredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ActorId = table.Column<Guid>(type: "uuid", nullable: true),
                    ActorName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    RecordType = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: true),
                    Facts = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    Text = table.Column<string>(type: "text", maxLength: -1, nullable: true, collation: "C"),
                    EntryId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_timeline", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "timeline_pins",
                schema: "segmentation",
                columns: table => new
                {
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    EntryId = table.Column<Guid>(type: "uuid", nullable: false),
                    PinnedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PinnedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_timeline_pins", x => new { x.SubjectId, x.EntryId });
                });

            migrationBuilder.CreateTable(
                name: "account_keys",
                schema: "segmentation",
                columns: table => new
                {
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Value = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_keys", x => new { x.RecordId, x.Kind, x.Value });
                    table.ForeignKey(
                        name: "FK_account_keys_accounts_RecordId",
                        column: x => x.RecordId,
                        principalSchema: "segmentation",
                        principalTable: "accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_pairs",
                schema: "segmentation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FirstId = table.Column<Guid>(type: "uuid", nullable: false),
                    SecondId = table.Column<Guid>(type: "uuid", nullable: false),
                    Points = table.Column<int>(type: "integer", nullable: false),
                    Verdict = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Rules = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    FoundAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SearchId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_pairs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_account_pairs_accounts_FirstId",
                        column: x => x.FirstId,
                        principalSchema: "segmentation",
                        principalTable: "accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_account_pairs_accounts_SecondId",
                        column: x => x.SecondId,
                        principalSchema: "segmentation",
                        principalTable: "accounts",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "account_values",
                schema: "segmentation",
                columns: table => new
                {
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    Number = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_values", x => new { x.RecordId, x.Key, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_account_values_accounts_RecordId",
                        column: x => x.RecordId,
                        principalSchema: "segmentation",
                        principalTable: "accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "consent_wording_versions",
                schema: "segmentation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    WordingId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PublishedBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consent_wording_versions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_consent_wording_versions_consent_wordings_WordingId",
                        column: x => x.WordingId,
                        principalSchema: "segmentation",
                        principalTable: "consent_wordings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contact_keys",
                schema: "segmentation",
                columns: table => new
                {
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Value = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contact_keys", x => new { x.RecordId, x.Kind, x.Value });
                    table.ForeignKey(
                        name: "FK_contact_keys_contacts_RecordId",
                        column: x => x.RecordId,
                        principalSchema: "segmentation",
                        principalTable: "contacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contact_links",
                schema: "segmentation",
                columns: table => new
                {
                    ContactId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    IsPrimary = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contact_links", x => new { x.ContactId, x.AccountId });
                    table.ForeignKey(
                        name: "FK_contact_links_accounts_AccountId",
                        column: x => x.AccountId,
                        principalSchema: "segmentation",
                        principalTable: "accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_contact_links_contacts_ContactId",
                        column: x => x.ContactId,
                        principalSchema: "segmentation",
                        principalTable: "contacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contact_pairs",
                schema: "segmentation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FirstId = table.Column<Guid>(type: "uuid", nullable: false),
                    SecondId = table.Column<Guid>(type: "uuid", nullable: false),
                    Points = table.Column<int>(type: "integer", nullable: false),
                    Verdict = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Rules = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    FoundAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SearchId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contact_pairs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_contact_pairs_contacts_FirstId",
                        column: x => x.FirstId,
                        principalSchema: "segmentation",
                        principalTable: "contacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_contact_pairs_contacts_SecondId",
                        column: x => x.SecondId,
                        principalSchema: "segmentation",
                        principalTable: "contacts",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "contact_values",
                schema: "segmentation",
                columns: table => new
                {
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    Number = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contact_values", x => new { x.RecordId, x.Key, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_contact_values_contacts_RecordId",
                        column: x => x.RecordId,
                        principalSchema: "segmentation",
                        principalTable: "contacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "game_plan_steps",
                schema: "segmentation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    PlannedAccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    StepId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: true),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    DoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DoneBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DoneByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    ActivityId = table.Column<Guid>(type: "uuid", nullable: true),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    RemindedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_game_plan_steps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_game_plan_steps_game_plan_accounts_PlannedAccountId",
                        column: x => x.PlannedAccountId,
                        principalSchema: "segmentation",
                        principalTable: "game_plan_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "membership_form_versions",
                schema: "segmentation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FormId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Design = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PublishedBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_membership_form_versions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_membership_form_versions_membership_forms_FormId",
                        column: x => x.FormId,
                        principalSchema: "segmentation",
                        principalTable: "membership_forms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "merge_members",
                schema: "segmentation",
                columns: table => new
                {
                    MergeId = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Number = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_merge_members", x => new { x.MergeId, x.RecordId });
                    table.ForeignKey(
                        name: "FK_merge_members_merges_MergeId",
                        column: x => x.MergeId,
                        principalSchema: "segmentation",
                        principalTable: "merges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_account_keys_Kind_Value_RecordId",
                schema: "segmentation",
                table: "account_keys",
                columns: new[] { "Kind", "Value", "RecordId" },
                descending: new[] { false, false, true });

            migrationBuilder.CreateIndex(
                name: "IX_account_pairs_FirstId_SecondId",
                schema: "segmentation",
                table: "account_pairs",
                columns: new[] { "FirstId", "SecondId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_account_pairs_Points_Id",
                schema: "segmentation",
                table: "account_pairs",
                columns: new[] { "Points", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_account_pairs_SecondId",
                schema: "segmentation",
                table: "account_pairs",
                column: "SecondId");

            migrationBuilder.CreateIndex(
                name: "IX_account_values_Key_Number_RecordId",
                schema: "segmentation",
                table: "account_values",
                columns: new[] { "Key", "Number", "RecordId" });

            migrationBuilder.CreateIndex(
                name: "IX_account_values_Key_Text_RecordId",
                schema: "segmentation",
                table: "account_values",
                columns: new[] { "Key", "Text", "RecordId" });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_Completeness_Id",
                schema: "segmentation",
                table: "accounts",
                columns: new[] { "Completeness", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_CreatedAt_Id",
                schema: "segmentation",
                table: "accounts",
                columns: new[] { "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_DistrictFolded_NameFolded_Id",
                schema: "segmentation",
                table: "accounts",
                columns: new[] { "DistrictFolded", "NameFolded", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_Grade_NameFolded_Id",
                schema: "segmentation",
                table: "accounts",
                columns: new[] { "Grade", "NameFolded", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_MergedIntoId",
                schema: "segmentation",
                table: "accounts",
                column: "MergedIntoId");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_NameFolded_Id",
                schema: "segmentation",
                table: "accounts",
                columns: new[] { "NameFolded", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_Number",
                schema: "segmentation",
                table: "accounts",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_accounts_OwnerId_NameFolded_Id",
                schema: "segmentation",
                table: "accounts",
                columns: new[] { "OwnerId", "NameFolded", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_ParentId",
                schema: "segmentation",
                table: "accounts",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_TeamId",
                schema: "segmentation",
                table: "accounts",
                column: "TeamId");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_UpdatedAt_Id",
                schema: "segmentation",
                table: "accounts",
                columns: new[] { "UpdatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_VerifyDue_Id",
                schema: "segmentation",
                table: "accounts",
                columns: new[] { "VerifyDue", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_ActorId_Id",
                schema: "segmentation",
                table: "audit",
                columns: new[] { "ActorId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_RecordType_RecordId_Id",
                schema: "segmentation",
                table: "audit",
                columns: new[] { "RecordType", "RecordId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_bulk_rows_BulkId_Outcome",
                schema: "segmentation",
                table: "bulk_rows",
                columns: new[] { "BulkId", "Outcome" });

            migrationBuilder.CreateIndex(
                name: "IX_consent_ledger_AddressHash_At",
                schema: "segmentation",
                table: "consent_ledger",
                columns: new[] { "AddressHash", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_consent_ledger_ContactId_At",
                schema: "segmentation",
                table: "consent_ledger",
                columns: new[] { "ContactId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_consent_wording_versions_WordingId_Number",
                schema: "segmentation",
                table: "consent_wording_versions",
                columns: new[] { "WordingId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_contact_keys_Kind_Value_RecordId",
                schema: "segmentation",
                table: "contact_keys",
                columns: new[] { "Kind", "Value", "RecordId" },
                descending: new[] { false, false, true });

            migrationBuilder.CreateIndex(
                name: "IX_contact_links_AccountId_IsPrimary",
                schema: "segmentation",
                table: "contact_links",
                columns: new[] { "AccountId", "IsPrimary" });

            migrationBuilder.CreateIndex(
                name: "IX_contact_pairs_FirstId_SecondId",
                schema: "segmentation",
                table: "contact_pairs",
                columns: new[] { "FirstId", "SecondId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_contact_pairs_Points_Id",
                schema: "segmentation",
                table: "contact_pairs",
                columns: new[] { "Points", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_contact_pairs_SecondId",
                schema: "segmentation",
                table: "contact_pairs",
                column: "SecondId");

            migrationBuilder.CreateIndex(
                name: "IX_contact_values_Key_Number_RecordId",
                schema: "segmentation",
                table: "contact_values",
                columns: new[] { "Key", "Number", "RecordId" });

            migrationBuilder.CreateIndex(
                name: "IX_contact_values_Key_Text_RecordId",
                schema: "segmentation",
                table: "contact_values",
                columns: new[] { "Key", "Text", "RecordId" });

            migrationBuilder.CreateIndex(
                name: "IX_contacts_Completeness_Id",
                schema: "segmentation",
                table: "contacts",
                columns: new[] { "Completeness", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_contacts_CreatedAt_Id",
                schema: "segmentation",
                table: "contacts",
                columns: new[] { "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_contacts_MergedIntoId",
                schema: "segmentation",
                table: "contacts",
                column: "MergedIntoId");

            migrationBuilder.CreateIndex(
                name: "IX_contacts_NameFolded_Id",
                schema: "segmentation",
                table: "contacts",
                columns: new[] { "NameFolded", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_contacts_OwnerId_NameFolded_Id",
                schema: "segmentation",
                table: "contacts",
                columns: new[] { "OwnerId", "NameFolded", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_contacts_TeamId",
                schema: "segmentation",
                table: "contacts",
                column: "TeamId");

            migrationBuilder.CreateIndex(
                name: "IX_contacts_UpdatedAt_Id",
                schema: "segmentation",
                table: "contacts",
                columns: new[] { "UpdatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_contacts_VerifyDue_Id",
                schema: "segmentation",
                table: "contacts",
                columns: new[] { "VerifyDue", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_customer_facts_Currency_SubjectId",
                schema: "segmentation",
                table: "customer_facts",
                columns: new[] { "Currency", "SubjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_customer_facts_SubjectId",
                schema: "segmentation",
                table: "customer_facts",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_distinct_pairs_SecondId",
                schema: "segmentation",
                table: "distinct_pairs",
                column: "SecondId");

            migrationBuilder.CreateIndex(
                name: "IX_erasures_ErasedAt_Id",
                schema: "segmentation",
                table: "erasures",
                columns: new[] { "ErasedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_game_plan_accounts_AccountId",
                schema: "segmentation",
                table: "game_plan_accounts",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_game_plan_accounts_PlanId_AccountId",
                schema: "segmentation",
                table: "game_plan_accounts",
                columns: new[] { "PlanId", "AccountId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_game_plan_accounts_PlanId_Group_AccountId",
                schema: "segmentation",
                table: "game_plan_accounts",
                columns: new[] { "PlanId", "Group", "AccountId" });

            migrationBuilder.CreateIndex(
                name: "IX_game_plan_steps_ActivityId",
                schema: "segmentation",
                table: "game_plan_steps",
                column: "ActivityId");

            migrationBuilder.CreateIndex(
                name: "IX_game_plan_steps_OwnerId_State_DueAt",
                schema: "segmentation",
                table: "game_plan_steps",
                columns: new[] { "OwnerId", "State", "DueAt" },
                filter: "\"OwnerId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_game_plan_steps_PlanId_RemindedAt_DueAt",
                schema: "segmentation",
                table: "game_plan_steps",
                columns: new[] { "PlanId", "RemindedAt", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_game_plan_steps_PlanId_StepId_State_DueAt_DoneAt",
                schema: "segmentation",
                table: "game_plan_steps",
                columns: new[] { "PlanId", "StepId", "State", "DueAt", "DoneAt" });

            migrationBuilder.CreateIndex(
                name: "IX_game_plan_steps_PlannedAccountId",
                schema: "segmentation",
                table: "game_plan_steps",
                column: "PlannedAccountId");

            migrationBuilder.CreateIndex(
                name: "IX_game_plans_CreatedAt_Id",
                schema: "segmentation",
                table: "game_plans",
                columns: new[] { "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_game_plans_NameFolded_Id",
                schema: "segmentation",
                table: "game_plans",
                columns: new[] { "NameFolded", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_game_plans_SegmentId_State",
                schema: "segmentation",
                table: "game_plans",
                columns: new[] { "SegmentId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_import_effects_ImportId_Id",
                schema: "segmentation",
                table: "import_effects",
                columns: new[] { "ImportId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_import_effects_RecordId_Id",
                schema: "segmentation",
                table: "import_effects",
                columns: new[] { "RecordId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_import_mappings_SourceFolded_Type",
                schema: "segmentation",
                table: "import_mappings",
                columns: new[] { "SourceFolded", "Type" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_import_rows_ImportId_Number",
                schema: "segmentation",
                table: "import_rows",
                columns: new[] { "ImportId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_import_rows_ImportId_Outcome_Number_Applied",
                schema: "segmentation",
                table: "import_rows",
                columns: new[] { "ImportId", "Outcome", "Number", "Applied" });

            migrationBuilder.CreateIndex(
                name: "IX_imports_CreatedAt_Id",
                schema: "segmentation",
                table: "imports",
                columns: new[] { "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_imports_PartnerKeyId_CreatedAt_Id",
                schema: "segmentation",
                table: "imports",
                columns: new[] { "PartnerKeyId", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_inbox_HandledAt",
                schema: "segmentation",
                table: "inbox",
                column: "HandledAt");

            migrationBuilder.CreateIndex(
                name: "IX_jobs_State_LeaseUntil",
                schema: "segmentation",
                table: "jobs",
                columns: new[] { "State", "LeaseUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_listings_AccountId_Id",
                schema: "segmentation",
                table: "listings",
                columns: new[] { "AccountId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_listings_ImportId",
                schema: "segmentation",
                table: "listings",
                column: "ImportId");

            migrationBuilder.CreateIndex(
                name: "IX_mailing_exports_ListId_CreatedAt",
                schema: "segmentation",
                table: "mailing_exports",
                columns: new[] { "ListId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_mailing_lists_NameFolded_Id",
                schema: "segmentation",
                table: "mailing_lists",
                columns: new[] { "NameFolded", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_mailing_lists_SegmentId",
                schema: "segmentation",
                table: "mailing_lists",
                column: "SegmentId");

            migrationBuilder.CreateIndex(
                name: "IX_mailing_recipients_ListId_Reason_RecordId",
                schema: "segmentation",
                table: "mailing_recipients",
                columns: new[] { "ListId", "Reason", "RecordId" });

            migrationBuilder.CreateIndex(
                name: "IX_mailing_recipients_ListId_RecordId",
                schema: "segmentation",
                table: "mailing_recipients",
                columns: new[] { "ListId", "RecordId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_mailing_recipients_RecordId",
                schema: "segmentation",
                table: "mailing_recipients",
                column: "RecordId");

            migrationBuilder.CreateIndex(
                name: "IX_member_sessions_MemberId",
                schema: "segmentation",
                table: "member_sessions",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_members_ContactId",
                schema: "segmentation",
                table: "members",
                column: "ContactId");

            migrationBuilder.CreateIndex(
                name: "IX_members_CreatedAt_Id",
                schema: "segmentation",
                table: "members",
                columns: new[] { "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_members_Email",
                schema: "segmentation",
                table: "members",
                column: "Email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_members_ExpiresAt",
                schema: "segmentation",
                table: "members",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_members_NameFolded_Id",
                schema: "segmentation",
                table: "members",
                columns: new[] { "NameFolded", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_members_State_CreatedAt_Id",
                schema: "segmentation",
                table: "members",
                columns: new[] { "State", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_membership_form_versions_FormId_Number",
                schema: "segmentation",
                table: "membership_form_versions",
                columns: new[] { "FormId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_membership_forms_Key",
                schema: "segmentation",
                table: "membership_forms",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_merge_members_RecordId",
                schema: "segmentation",
                table: "merge_members",
                column: "RecordId");

            migrationBuilder.CreateIndex(
                name: "IX_merges_MergedAt_Id",
                schema: "segmentation",
                table: "merges",
                columns: new[] { "MergedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_merges_SurvivorId",
                schema: "segmentation",
                table: "merges",
                column: "SurvivorId");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_AggregateId_Id",
                schema: "segmentation",
                table: "outbox",
                columns: new[] { "AggregateId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_outbox_NextAttemptAt",
                schema: "segmentation",
                table: "outbox",
                column: "NextAttemptAt");

            migrationBuilder.CreateIndex(
                name: "IX_privacy_requests_ContactId",
                schema: "segmentation",
                table: "privacy_requests",
                column: "ContactId");

            migrationBuilder.CreateIndex(
                name: "IX_privacy_requests_DueAt_Id",
                schema: "segmentation",
                table: "privacy_requests",
                columns: new[] { "DueAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_quality_rules_Records",
                schema: "segmentation",
                table: "quality_rules",
                column: "Records",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_search_words_RecordType_Word_RecordId",
                schema: "segmentation",
                table: "search_words",
                columns: new[] { "RecordType", "Word", "RecordId" },
                descending: new[] { false, false, true });

            migrationBuilder.CreateIndex(
                name: "IX_segment_changes_RecordId",
                schema: "segmentation",
                table: "segment_changes",
                column: "RecordId");

            migrationBuilder.CreateIndex(
                name: "IX_segment_changes_SegmentId_At_Id",
                schema: "segmentation",
                table: "segment_changes",
                columns: new[] { "SegmentId", "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_segment_members_RecordId",
                schema: "segmentation",
                table: "segment_members",
                column: "RecordId");

            migrationBuilder.CreateIndex(
                name: "IX_segments_NameFolded_Id",
                schema: "segmentation",
                table: "segments",
                columns: new[] { "NameFolded", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_segments_OwnerId",
                schema: "segmentation",
                table: "segments",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_shares_GranteeId_RecordId",
                schema: "segmentation",
                table: "shares",
                columns: new[] { "GranteeId", "RecordId" });

            migrationBuilder.CreateIndex(
                name: "IX_suppressions_AddedAt_Id",
                schema: "segmentation",
                table: "suppressions",
                columns: new[] { "AddedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_suppressions_Address",
                schema: "segmentation",
                table: "suppressions",
                column: "Address");

            migrationBuilder.CreateIndex(
                name: "IX_suppressions_AddressHash",
                schema: "segmentation",
                table: "suppressions",
                column: "AddressHash");

            migrationBuilder.CreateIndex(
                name: "IX_timeline_EntryId",
                schema: "segmentation",
                table: "timeline",
                column: "EntryId");

            migrationBuilder.CreateIndex(
                name: "IX_timeline_RecordId",
                schema: "segmentation",
                table: "timeline",
                column: "RecordId");

            migrationBuilder.CreateIndex(
                name: "IX_timeline_SubjectId_ActorId_OccurredAt_Id",
                schema: "segmentation",
                table: "timeline",
                columns: new[] { "SubjectId", "ActorId", "OccurredAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_timeline_SubjectId_Kind_OccurredAt_Id",
                schema: "segmentation",
                table: "timeline",
                columns: new[] { "SubjectId", "Kind", "OccurredAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_timeline_SubjectId_OccurredAt_Id",
                schema: "segmentation",
                table: "timeline",
                columns: new[] { "SubjectId", "OccurredAt", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account_group_rules",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "account_keys",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "account_pairs",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "account_values",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "activities",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "activity_templates",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "address_key",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "audit",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "bulk_actions",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "bulk_rows",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "consent_ledger",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "consent_settings",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "consent_wording_versions",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "contact_keys",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "contact_links",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "contact_pairs",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "contact_values",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "customer_facts",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "distinct_pairs",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "erasures",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "game_plan_steps",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "game_plans",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "import_effects",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "import_keys",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "import_mappings",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "import_rows",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "imports",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "inbox",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "jobs",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "listings",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "mailing_exports",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "mailing_lists",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "mailing_recipients",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "member_sessions",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "members",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "membership_form_versions",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "merge_members",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "moved_references",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "number_ranges",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "privacy_requests",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "quality_rules",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "search_words",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "segment_changes",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "segment_members",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "segment_sizes",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "segments",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "shares",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "suppressions",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "timeline",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "timeline_pins",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "consent_wordings",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "accounts",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "contacts",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "game_plan_accounts",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "membership_forms",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "merges",
                schema: "segmentation");
        }
    }
}
