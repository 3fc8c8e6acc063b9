using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crm.Migrations.SqlServer.Segmentation
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sight = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    NameFolded = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Names = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    BusinessType = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: true, collation: "Latin1_General_100_BIN2"),
                    CustomerType = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Grade = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Phones = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Emails = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Website = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Addresses = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    District = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: true, collation: "Latin1_General_100_BIN2"),
                    DistrictFolded = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: true, collation: "Latin1_General_100_BIN2"),
                    City = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: true, collation: "Latin1_General_100_BIN2"),
                    CityFolded = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Country = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Tags = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Source = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Description = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ParentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    TeamId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    MergedIntoId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IsInGroup = table.Column<bool>(type: "bit", nullable: false),
                    Completeness = table.Column<int>(type: "int", nullable: false),
                    VerifiedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    VerifiedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    VerifyDue = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Custom = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    CustomProblems = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    CustomShelf = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false, collation: "Latin1_General_100_BIN2"),
                    OccurredAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AuthorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AuthorName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Subjects = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Mentions = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    EditedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Names = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Texts = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
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
                    Id = table.Column<int>(type: "int", nullable: false),
                    Protected = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Latin1_General_100_BIN2")
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
                        .Annotation("SqlServer:Identity", "1, 1"),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ActorKind = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ActorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ActorName = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Credential = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true, collation: "Latin1_General_100_BIN2"),
                    RecordType = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    RecordId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RecordLabel = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    RecordVersion = table.Column<int>(type: "int", nullable: false),
                    Action = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Changes = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    TraceId = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true, collation: "Latin1_General_100_BIN2")
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RecordType = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    JobId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UndoJobId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Filter = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true, collation: "Latin1_General_100_BIN2"),
                    RecordIds = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Change = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
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
                    BulkId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RecordId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Outcome = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ReasonFacts = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Before = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true),
                    After = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ContactId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AddressHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Address = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Channel = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Purpose = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    GoodsClass = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Granted = table.Column<bool>(type: "bit", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RecordedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Source = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    WordingVersionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Language = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Evidence = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true, collation: "Latin1_General_100_BIN2")
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Channels = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Classes = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Purpose = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Text = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    VersionNumber = table.Column<int>(type: "int", nullable: false),
                    VersionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    NameFolded = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Names = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Salutation = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    JobTitle = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Department = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Phones = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Emails = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Language = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: true, collation: "Latin1_General_100_BIN2"),
                    DoNotCall = table.Column<bool>(type: "bit", nullable: false),
                    DoNotMail = table.Column<bool>(type: "bit", nullable: false),
                    Tags = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Source = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Description = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    TeamId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    MergedIntoId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ErasedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Accounts = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Completeness = table.Column<int>(type: "int", nullable: false),
                    VerifiedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    VerifiedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    VerifyDue = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Custom = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    CustomProblems = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    CustomShelf = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false)
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
                    Source = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    RecordId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    State = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Amount = table.Column<decimal>(type: "decimal(19,4)", precision: 19, scale: 4, nullable: true),
                    Currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: true, collation: "Latin1_General_100_BIN2"),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    FirstAt = table.Column<DateTime>(type: "datetime2", nullable: false)
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
                    FirstId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SecondId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DecidedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ErasedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ErasedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ErasedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Law = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Parts = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PlanId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Group = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    LeftAt = table.Column<DateTime>(type: "datetime2", nullable: true)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    NameFolded = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Description = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    SegmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    BeginsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    HeldBackPercent = table.Column<int>(type: "int", nullable: false),
                    AdmitsLater = table.Column<bool>(type: "bit", nullable: false),
                    DropsLeavers = table.Column<bool>(type: "bit", nullable: false),
                    Outcome = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Target = table.Column<decimal>(type: "decimal(19,4)", precision: 19, scale: 4, nullable: true),
                    Steps = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    TeamId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    StartedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    JobId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ImportId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RowNumber = table.Column<int>(type: "int", nullable: false),
                    RecordType = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    RecordId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Source = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Fields = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    UndoneAt = table.Column<DateTime>(type: "datetime2", nullable: true)
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
                    ImportId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Value = table.Column<string>(type: "nvarchar(270)", maxLength: 270, nullable: false, collation: "Latin1_General_100_BIN2"),
                    RowNumber = table.Column<int>(type: "int", nullable: false)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SourceFolded = table.Column<string>(type: "nvarchar(240)", maxLength: 240, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Type = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Mapping = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    SavedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ImportId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Line = table.Column<int>(type: "int", nullable: false),
                    Cells = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Damage = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true),
                    Edited = table.Column<bool>(type: "bit", nullable: false),
                    Outcome = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Reasons = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Candidates = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Decision = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Into = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RecordId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Applied = table.Column<bool>(type: "bit", nullable: false)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FileName = table.Column<string>(type: "nvarchar(260)", maxLength: 260, nullable: false, collation: "Latin1_General_100_BIN2"),
                    StoredAs = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Type = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Source = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SourceKind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Format = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Encoding = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Delimiter = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Sheet = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Sheets = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    RowCount = table.Column<int>(type: "int", nullable: false),
                    Columns = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Notices = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Mapping = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    JobId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Undo = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true),
                    PartnerKeyId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    PartnerName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Refusal = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    TeamId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
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
                    Handler = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    EventId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    HandledAt = table.Column<DateTime>(type: "datetime2", nullable: false)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Subject = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Payload = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false, collation: "Latin1_General_100_BIN2"),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Done = table.Column<long>(type: "bigint", nullable: false),
                    Total = table.Column<long>(type: "bigint", nullable: true),
                    Checkpoint = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Result = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ResultLink = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Error = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    CancelRequested = table.Column<bool>(type: "bit", nullable: false),
                    PauseRequested = table.Column<bool>(type: "bit", nullable: false),
                    LeaseOwner = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    LeaseUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CreatedByName = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Machine = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true),
                    StartedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    FinishedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ImportId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RowNumber = table.Column<int>(type: "int", nullable: false),
                    Source = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SourceKind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ListedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Booth = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Hall = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    MemberNumber = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Products = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true, collation: "Latin1_General_100_BIN2")
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ListId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    JobId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Format = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Layout = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Locale = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false, collation: "Latin1_General_100_BIN2"),
                    StoredAs = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Included = table.Column<int>(type: "int", nullable: true),
                    WithdrawnSince = table.Column<int>(type: "int", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    NameFolded = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Records = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    SegmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Definition = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Channel = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Purpose = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ExternalListId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    TeamId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    JobId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    PreparedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ListId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RecordId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ContactId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Meant = table.Column<bool>(type: "bit", nullable: false),
                    ByHand = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2")
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MemberId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    NameFolded = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Language = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false, collation: "Latin1_General_100_BIN2"),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Level = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    JoinedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ExpiresAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RenewalAskedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ContactId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    FormId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FormVersion = table.Column<int>(type: "int", nullable: false),
                    Answers = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Agreed = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    PasswordHash = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FailedSignIns = table.Column<int>(type: "int", nullable: false),
                    PausedUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    MailedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RemindedOf = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Decision = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Active = table.Column<bool>(type: "bit", nullable: false),
                    Design = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    VersionNumber = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RecordType = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SurvivorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SurvivorName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    MergedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    MergedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Memory = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false, collation: "Latin1_General_100_BIN2"),
                    UndoneAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    UndoneByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Kept = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
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
                    MergeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Column = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    RowId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FromId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
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
                    Series = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
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
                        .Annotation("SqlServer:Identity", "1, 1"),
                    EventId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AggregateId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Type = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Payload = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false, collation: "Latin1_General_100_BIN2"),
                    OccurredAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Actor = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ActorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    TraceParent = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    NextAttemptAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    LeaseOwner = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    LeaseUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DeadAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Error = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true, collation: "Latin1_General_100_BIN2")
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Law = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ContactId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Requester = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ReplyTo = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Note = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ReceivedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    HandledBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Outcome = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ClosedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Records = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Weights = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    VerifyEveryMonths = table.Column<int>(type: "int", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
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
                    RecordType = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    RecordId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Word = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2")
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SegmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RecordId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Move = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Cause = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
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
                    SegmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RecordId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Since = table.Column<DateTime>(type: "datetime2", nullable: false)
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
                    SegmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Count = table.Column<int>(type: "int", nullable: false)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    NameFolded = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Description = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Records = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Definition = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    TeamId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CountedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Size = table.Column<int>(type: "int", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
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
                    RecordId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GranteeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Level = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    WithContacts = table.Column<bool>(type: "bit", nullable: false),
                    SharedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SharedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AddressHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Address = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Channel = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    AddedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AddedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AddedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2")
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false, collation: "Latin1_General_100_BIN2"),
                    OccurredAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ActorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ActorName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    RecordType = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    RecordId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Facts = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true, collation: "Latin1_General_100_BIN2"),
                    EntryId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
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
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EntryId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PinnedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PinnedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2")
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
                    RecordId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    Value = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false, collation: "Latin1_General_100_BIN2")
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FirstId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SecondId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Points = table.Column<int>(type: "int", nullable: false),
                    Verdict = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Rules = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    FoundAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SearchId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
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
                    RecordId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Ordinal = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Number = table.Column<decimal>(type: "decimal(19,4)", precision: 19, scale: 4, nullable: true)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    WordingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PublishedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
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
                    RecordId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    Value = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false, collation: "Latin1_General_100_BIN2")
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
                    ContactId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    IsPrimary = table.Column<bool>(type: "bit", nullable: false)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FirstId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SecondId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Points = table.Column<int>(type: "int", nullable: false),
                    Verdict = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Rules = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    FoundAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SearchId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
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
                    RecordId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Ordinal = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Number = table.Column<decimal>(type: "decimal(19,4)", precision: 19, scale: 4, nullable: true)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PlanId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PlannedAccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StepId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    DoneAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DoneBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DoneByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ActivityId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    RemindedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FormId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Design = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PublishedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
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
                    MergeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RecordId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Number = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true, collation: "Latin1_General_100_BIN2")
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
