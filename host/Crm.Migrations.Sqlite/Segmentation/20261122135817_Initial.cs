using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crm.Migrations.Sqlite.Segmentation
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "segmentation_account_group_rules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sight = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segmentation_account_group_rules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "segmentation_accounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    NameFolded = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Names = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    BusinessType = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    CustomerType = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Grade = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Phones = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Emails = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Website = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Addresses = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    District = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    DistrictFolded = table.Column<string>(type: "TEXT", maxLength: 160, nullable: true),
                    City = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    CityFolded = table.Column<string>(type: "TEXT", maxLength: 160, nullable: true),
                    Country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    Tags = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Description = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    ParentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    TeamId = table.Column<Guid>(type: "TEXT", nullable: true),
                    MergedIntoId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IsInGroup = table.Column<bool>(type: "INTEGER", nullable: false),
                    Completeness = table.Column<int>(type: "INTEGER", nullable: false),
                    VerifiedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    VerifiedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    VerifyDue = table.Column<DateTime>(type: "TEXT", nullable: true),
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
                    table.PrimaryKey("PK_segmentation_accounts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "segmentation_activities",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    OccurredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AuthorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AuthorName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Subjects = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Mentions = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    EditedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segmentation_activities", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "segmentation_activity_templates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Names = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Texts = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segmentation_activity_templates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "segmentation_address_key",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Protected = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segmentation_address_key", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "segmentation_audit",
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
                    table.PrimaryKey("PK_segmentation_audit", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "segmentation_bulk_actions",
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
                    table.PrimaryKey("PK_segmentation_bulk_actions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "segmentation_bulk_rows",
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
                    table.PrimaryKey("PK_segmentation_bulk_rows", x => new { x.BulkId, x.RecordId });
                });

            migrationBuilder.CreateTable(
                name: "segmentation_consent_ledger",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContactId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AddressHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Address = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    GoodsClass = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Granted = table.Column<bool>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    RecordedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    WordingVersionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Language = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segmentation_consent_ledger", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "segmentation_consent_settings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Channels = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Classes = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segmentation_consent_settings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "segmentation_consent_wordings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    VersionNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    VersionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segmentation_consent_wordings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "segmentation_contacts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    NameFolded = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Names = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Salutation = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    JobTitle = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Department = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Phones = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Emails = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    DoNotCall = table.Column<bool>(type: "INTEGER", nullable: false),
                    DoNotMail = table.Column<bool>(type: "INTEGER", nullable: false),
                    Tags = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Description = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    TeamId = table.Column<Guid>(type: "TEXT", nullable: true),
                    MergedIntoId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ErasedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Accounts = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Completeness = table.Column<int>(type: "INTEGER", nullable: false),
                    VerifiedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    VerifiedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    VerifyDue = table.Column<DateTime>(type: "TEXT", nullable: true),
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
                    table.PrimaryKey("PK_segmentation_contacts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "segmentation_customer_facts",
                columns: table => new
                {
                    Source = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: true),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FirstAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segmentation_customer_facts", x => new { x.Source, x.RecordId, x.SubjectId });
                });

            migrationBuilder.CreateTable(
                name: "segmentation_distinct_pairs",
                columns: table => new
                {
                    FirstId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SecondId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DecidedBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segmentation_distinct_pairs", x => new { x.FirstId, x.SecondId });
                });

            migrationBuilder.CreateTable(
                name: "segmentation_erasures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ErasedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ErasedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ErasedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Law = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Parts = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segmentation_erasures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "segmentation_game_plan_accounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Group = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LeftAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segmentation_game_plan_accounts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "segmentation_game_plans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    NameFolded = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    SegmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    BeginsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    HeldBackPercent = table.Column<int>(type: "INTEGER", nullable: false),
                    AdmitsLater = table.Column<bool>(type: "INTEGER", nullable: false),
                    DropsLeavers = table.Column<bool>(type: "INTEGER", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Target = table.Column<long>(type: "INTEGER", nullable: true),
                    Steps = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    TeamId = table.Column<Guid>(type: "TEXT", nullable: true),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    JobId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segmentation_game_plans", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "segmentation_import_effects",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ImportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RowNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordType = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Fields = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    UndoneAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segmentation_import_effects", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "segmentation_import_keys",
                columns: table => new
                {
                    ImportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 270, nullable: false),
                    RowNumber = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segmentation_import_keys", x => new { x.ImportId, x.Value, x.RowNumber });
                });

            migrationBuilder.CreateTable(
                name: "segmentation_import_mappings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SourceFolded = table.Column<string>(type: "TEXT", maxLength: 240, nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Mapping = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    SavedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segmentation_import_mappings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "segmentation_import_rows",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ImportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Line = table.Column<int>(type: "INTEGER", nullable: false),
                    Cells = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Damage = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    Edited = table.Column<bool>(type: "INTEGER", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reasons = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Candidates = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Into = table.Column<Guid>(type: "TEXT", nullable: true),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Applied = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segmentation_import_rows", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "segmentation_imports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    StoredAs = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    SourceKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Format = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Encoding = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Delimiter = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    Sheet = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Sheets = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    RowCount = table.Column<int>(type: "INTEGER", nullable: false),
                    Columns = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Notices = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Mapping = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    JobId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Undo = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    PartnerKeyId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PartnerName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Refusal = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    TeamId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segmentation_imports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "segmentation_inbox",
                columns: table => new
                {
                    Handler = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    EventId = table.Column<Guid>(type: "TEXT", nullable: false),
                    HandledAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segmentation_inbox", x => new { x.EventId, x.Handler });
                });

            migrationBuilder.CreateTable(
                name: "segmentation_jobs",
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
                    table.PrimaryKey("PK_segmentation_jobs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "segmentation_listings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ImportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RowNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    SourceKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ListedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Booth = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Hall = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    MemberNumber = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Products = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segmentation_listings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "segmentation_mailing_exports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ListId = table.Column<Guid>(type: "TEXT", nullable: false),
                    JobId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Format = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Layout = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Locale = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    StoredAs = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Included = table.Column<int>(type: "INTEGER", nullable: true),
                    WithdrawnSince = table.Column<int>(type: "INTEGER", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segmentation_mailing_exports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "segmentation_mailing_lists",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    NameFolded = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Records = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SegmentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Definition = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: true),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ExternalListId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    TeamId = table.Column<Guid>(type: "TEXT", nullable: true),
                    JobId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PreparedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segmentation_mailing_lists", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "segmentation_mailing_recipients",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ListId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContactId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Meant = table.Column<bool>(type: "INTEGER", nullable: false),
                    ByHand = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segmentation_mailing_recipients", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "segmentation_member_sessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Stamp = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segmentation_member_sessions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "segmentation_members",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    NameFolded = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    JoinedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RenewalAskedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ContactId = table.Column<Guid>(type: "TEXT", nullable: true),
                    FormId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FormVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Answers = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Agreed = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Stamp = table.Column<Guid>(type: "TEXT", nullable: false),
                    FailedSignIns = table.Column<int>(type: "INTEGER", nullable: false),
                    PausedUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    MailedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RemindedOf = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segmentation_members", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "segmentation_membership_forms",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Active = table.Column<bool>(type: "INTEGER", nullable: false),
                    Design = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    VersionNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segmentation_membership_forms", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "segmentation_merges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordType = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    SurvivorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SurvivorName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    MergedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    MergedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Memory = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    UndoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UndoneByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Kept = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segmentation_merges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "segmentation_moved_references",
                columns: table => new
                {
                    MergeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Column = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    RowId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FromId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segmentation_moved_references", x => new { x.MergeId, x.Column, x.RowId });
                });

            migrationBuilder.CreateTable(
                name: "segmentation_number_ranges",
                columns: table => new
                {
                    Series = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Next = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segmentation_number_ranges", x => x.Series);
                });

            migrationBuilder.CreateTable(
                name: "segmentation_outbox",
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
                    table.PrimaryKey("PK_segmentation_outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "segmentation_privacy_requests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Law = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ContactId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Requester = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ReplyTo = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    ReceivedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    HandledBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segmentation_privacy_requests", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "segmentation_quality_rules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Records = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Weights = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    VerifyEveryMonths = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segmentation_quality_rules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "segmentation_search_words",
                columns: table => new
                {
                    RecordType = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Word = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segmentation_search_words", x => new { x.RecordId, x.RecordType, x.Word });
                });

            migrationBuilder.CreateTable(
                name: "segmentation_segment_changes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SegmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Move = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Cause = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segmentation_segment_changes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "segmentation_segment_members",
                columns: table => new
                {
                    SegmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Since = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segmentation_segment_members", x => new { x.SegmentId, x.RecordId });
                });

            migrationBuilder.CreateTable(
                name: "segmentation_segment_sizes",
                columns: table => new
                {
                    SegmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segmentation_segment_sizes", x => new { x.SegmentId, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "segmentation_segments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    NameFolded = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Records = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Definition = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: true),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    TeamId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CountedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Size = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segmentation_segments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "segmentation_shares",
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
                    table.PrimaryKey("PK_segmentation_shares", x => new { x.RecordId, x.GranteeId, x.Reason });
                });

            migrationBuilder.CreateTable(
                name: "segmentation_suppressions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AddressHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AddedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    AddedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segmentation_suppressions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "segmentation_timeline",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    OccurredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RecordType = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Facts = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    EntryId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segmentation_timeline", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "segmentation_timeline_pins",
                columns: table => new
                {
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EntryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PinnedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PinnedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segmentation_timeline_pins", x => new { x.SubjectId, x.EntryId });
                });

            migrationBuilder.CreateTable(
                name: "segmentation_account_keys",
                columns: table => new
                {
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segmentation_account_keys", x => new { x.RecordId, x.Kind, x.Value });
                    table.ForeignKey(
                        name: "FK_segmentation_account_keys_segmentation_accounts_RecordId",
                        column: x => x.RecordId,
                        principalTable: "segmentation_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "segmentation_account_pairs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FirstId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SecondId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Points = table.Column<int>(type: "INTEGER", nullable: false),
                    Verdict = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Rules = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    FoundAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SearchId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segmentation_account_pairs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_segmentation_account_pairs_segmentation_accounts_FirstId",
                        column: x => x.FirstId,
                        principalTable: "segmentation_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_segmentation_account_pairs_segmentation_accounts_SecondId",
                        column: x => x.SecondId,
                        principalTable: "segmentation_accounts",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "segmentation_account_values",
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
                    table.PrimaryKey("PK_segmentation_account_values", x => new { x.RecordId, x.Key, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_segmentation_account_values_segmentation_accounts_RecordId",
                        column: x => x.RecordId,
                        principalTable: "segmentation_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "segmentation_consent_wording_versions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    WordingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PublishedBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segmentation_consent_wording_versions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_segmentation_consent_wording_versions_segmentation_consent_wordings_WordingId",
                        column: x => x.WordingId,
                        principalTable: "segmentation_consent_wordings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "segmentation_contact_keys",
                columns: table => new
                {
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segmentation_contact_keys", x => new { x.RecordId, x.Kind, x.Value });
                    table.ForeignKey(
                        name: "FK_segmentation_contact_keys_segmentation_contacts_RecordId",
                        column: x => x.RecordId,
                        principalTable: "segmentation_contacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "segmentation_contact_links",
                columns: table => new
                {
                    ContactId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsPrimary = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segmentation_contact_links", x => new { x.ContactId, x.AccountId });
                    table.ForeignKey(
                        name: "FK_segmentation_contact_links_segmentation_accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "segmentation_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_segmentation_contact_links_segmentation_contacts_ContactId",
                        column: x => x.ContactId,
                        principalTable: "segmentation_contacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "segmentation_contact_pairs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FirstId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SecondId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Points = table.Column<int>(type: "INTEGER", nullable: false),
                    Verdict = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Rules = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    FoundAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SearchId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segmentation_contact_pairs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_segmentation_contact_pairs_segmentation_contacts_FirstId",
                        column: x => x.FirstId,
                        principalTable: "segmentation_contacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_segmentation_contact_pairs_segmentation_contacts_SecondId",
                        column: x => x.SecondId,
                        principalTable: "segmentation_contacts",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "segmentation_contact_values",
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
                    table.PrimaryKey("PK_segmentation_contact_values", x => new { x.RecordId, x.Key, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_segmentation_contact_values_segmentation_contacts_RecordId",
                        column: x => x.RecordId,
                        principalTable: "segmentation_contacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "segmentation_game_plan_steps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlannedAccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StepId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DoneBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DoneByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ActivityId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    RemindedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segmentation_game_plan_steps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_segmentation_game_plan_steps_segmentation_game_plan_accounts_PlannedAccountId",
                        column: x => x.PlannedAccountId,
                        principalTable: "segmentation_game_plan_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "segmentation_membership_form_versions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FormId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Design = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PublishedBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segmentation_membership_form_versions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_segmentation_membership_form_versions_segmentation_membership_forms_FormId",
                        column: x => x.FormId,
                        principalTable: "segmentation_membership_forms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "segmentation_merge_members",
                columns: table => new
                {
                    MergeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segmentation_merge_members", x => new { x.MergeId, x.RecordId });
                    table.ForeignKey(
                        name: "FK_segmentation_merge_members_segmentation_merges_MergeId",
                        column: x => x.MergeId,
                        principalTable: "segmentation_merges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_account_keys_Kind_Value_RecordId",
                table: "segmentation_account_keys",
                columns: new[] { "Kind", "Value", "RecordId" },
                descending: new[] { false, false, true });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_account_pairs_FirstId_SecondId",
                table: "segmentation_account_pairs",
                columns: new[] { "FirstId", "SecondId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_account_pairs_Points_Id",
                table: "segmentation_account_pairs",
                columns: new[] { "Points", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_account_pairs_SecondId",
                table: "segmentation_account_pairs",
                column: "SecondId");

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_account_values_Key_Number_RecordId",
                table: "segmentation_account_values",
                columns: new[] { "Key", "Number", "RecordId" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_account_values_Key_Text_RecordId",
                table: "segmentation_account_values",
                columns: new[] { "Key", "Text", "RecordId" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_accounts_Completeness_Id",
                table: "segmentation_accounts",
                columns: new[] { "Completeness", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_accounts_CreatedAt_Id",
                table: "segmentation_accounts",
                columns: new[] { "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_accounts_DistrictFolded_NameFolded_Id",
                table: "segmentation_accounts",
                columns: new[] { "DistrictFolded", "NameFolded", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_accounts_Grade_NameFolded_Id",
                table: "segmentation_accounts",
                columns: new[] { "Grade", "NameFolded", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_accounts_MergedIntoId",
                table: "segmentation_accounts",
                column: "MergedIntoId");

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_accounts_NameFolded_Id",
                table: "segmentation_accounts",
                columns: new[] { "NameFolded", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_accounts_Number",
                table: "segmentation_accounts",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_accounts_OwnerId_NameFolded_Id",
                table: "segmentation_accounts",
                columns: new[] { "OwnerId", "NameFolded", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_accounts_ParentId",
                table: "segmentation_accounts",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_accounts_TeamId",
                table: "segmentation_accounts",
                column: "TeamId");

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_accounts_UpdatedAt_Id",
                table: "segmentation_accounts",
                columns: new[] { "UpdatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_accounts_VerifyDue_Id",
                table: "segmentation_accounts",
                columns: new[] { "VerifyDue", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_audit_ActorId_Id",
                table: "segmentation_audit",
                columns: new[] { "ActorId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_audit_RecordType_RecordId_Id",
                table: "segmentation_audit",
                columns: new[] { "RecordType", "RecordId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_bulk_rows_BulkId_Outcome",
                table: "segmentation_bulk_rows",
                columns: new[] { "BulkId", "Outcome" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_consent_ledger_AddressHash_At",
                table: "segmentation_consent_ledger",
                columns: new[] { "AddressHash", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_consent_ledger_ContactId_At",
                table: "segmentation_consent_ledger",
                columns: new[] { "ContactId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_consent_wording_versions_WordingId_Number",
                table: "segmentation_consent_wording_versions",
                columns: new[] { "WordingId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_contact_keys_Kind_Value_RecordId",
                table: "segmentation_contact_keys",
                columns: new[] { "Kind", "Value", "RecordId" },
                descending: new[] { false, false, true });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_contact_links_AccountId_IsPrimary",
                table: "segmentation_contact_links",
                columns: new[] { "AccountId", "IsPrimary" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_contact_pairs_FirstId_SecondId",
                table: "segmentation_contact_pairs",
                columns: new[] { "FirstId", "SecondId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_contact_pairs_Points_Id",
                table: "segmentation_contact_pairs",
                columns: new[] { "Points", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_contact_pairs_SecondId",
                table: "segmentation_contact_pairs",
                column: "SecondId");

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_contact_values_Key_Number_RecordId",
                table: "segmentation_contact_values",
                columns: new[] { "Key", "Number", "RecordId" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_contact_values_Key_Text_RecordId",
                table: "segmentation_contact_values",
                columns: new[] { "Key", "Text", "RecordId" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_contacts_Completeness_Id",
                table: "segmentation_contacts",
                columns: new[] { "Completeness", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_contacts_CreatedAt_Id",
                table: "segmentation_contacts",
                columns: new[] { "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_contacts_MergedIntoId",
                table: "segmentation_contacts",
                column: "MergedIntoId");

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_contacts_NameFolded_Id",
                table: "segmentation_contacts",
                columns: new[] { "NameFolded", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_contacts_OwnerId_NameFolded_Id",
                table: "segmentation_contacts",
                columns: new[] { "OwnerId", "NameFolded", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_contacts_TeamId",
                table: "segmentation_contacts",
                column: "TeamId");

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_contacts_UpdatedAt_Id",
                table: "segmentation_contacts",
                columns: new[] { "UpdatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_contacts_VerifyDue_Id",
                table: "segmentation_contacts",
                columns: new[] { "VerifyDue", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_customer_facts_Currency_SubjectId",
                table: "segmentation_customer_facts",
                columns: new[] { "Currency", "SubjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_customer_facts_SubjectId",
                table: "segmentation_customer_facts",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_distinct_pairs_SecondId",
                table: "segmentation_distinct_pairs",
                column: "SecondId");

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_erasures_ErasedAt_Id",
                table: "segmentation_erasures",
                columns: new[] { "ErasedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_game_plan_accounts_AccountId",
                table: "segmentation_game_plan_accounts",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_game_plan_accounts_PlanId_AccountId",
                table: "segmentation_game_plan_accounts",
                columns: new[] { "PlanId", "AccountId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_game_plan_accounts_PlanId_Group_AccountId",
                table: "segmentation_game_plan_accounts",
                columns: new[] { "PlanId", "Group", "AccountId" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_game_plan_steps_ActivityId",
                table: "segmentation_game_plan_steps",
                column: "ActivityId");

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_game_plan_steps_OwnerId_State_DueAt",
                table: "segmentation_game_plan_steps",
                columns: new[] { "OwnerId", "State", "DueAt" },
                filter: "\"OwnerId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_game_plan_steps_PlanId_RemindedAt_DueAt",
                table: "segmentation_game_plan_steps",
                columns: new[] { "PlanId", "RemindedAt", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_game_plan_steps_PlanId_StepId_State_DueAt_DoneAt",
                table: "segmentation_game_plan_steps",
                columns: new[] { "PlanId", "StepId", "State", "DueAt", "DoneAt" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_game_plan_steps_PlannedAccountId",
                table: "segmentation_game_plan_steps",
                column: "PlannedAccountId");

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_game_plans_CreatedAt_Id",
                table: "segmentation_game_plans",
                columns: new[] { "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_game_plans_NameFolded_Id",
                table: "segmentation_game_plans",
                columns: new[] { "NameFolded", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_game_plans_SegmentId_State",
                table: "segmentation_game_plans",
                columns: new[] { "SegmentId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_import_effects_ImportId_Id",
                table: "segmentation_import_effects",
                columns: new[] { "ImportId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_import_effects_RecordId_Id",
                table: "segmentation_import_effects",
                columns: new[] { "RecordId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_import_mappings_SourceFolded_Type",
                table: "segmentation_import_mappings",
                columns: new[] { "SourceFolded", "Type" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_import_rows_ImportId_Number",
                table: "segmentation_import_rows",
                columns: new[] { "ImportId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_import_rows_ImportId_Outcome_Number_Applied",
                table: "segmentation_import_rows",
                columns: new[] { "ImportId", "Outcome", "Number", "Applied" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_imports_CreatedAt_Id",
                table: "segmentation_imports",
                columns: new[] { "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_imports_PartnerKeyId_CreatedAt_Id",
                table: "segmentation_imports",
                columns: new[] { "PartnerKeyId", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_inbox_HandledAt",
                table: "segmentation_inbox",
                column: "HandledAt");

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_jobs_State_LeaseUntil",
                table: "segmentation_jobs",
                columns: new[] { "State", "LeaseUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_listings_AccountId_Id",
                table: "segmentation_listings",
                columns: new[] { "AccountId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_listings_ImportId",
                table: "segmentation_listings",
                column: "ImportId");

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_mailing_exports_ListId_CreatedAt",
                table: "segmentation_mailing_exports",
                columns: new[] { "ListId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_mailing_lists_NameFolded_Id",
                table: "segmentation_mailing_lists",
                columns: new[] { "NameFolded", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_mailing_lists_SegmentId",
                table: "segmentation_mailing_lists",
                column: "SegmentId");

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_mailing_recipients_ListId_Reason_RecordId",
                table: "segmentation_mailing_recipients",
                columns: new[] { "ListId", "Reason", "RecordId" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_mailing_recipients_ListId_RecordId",
                table: "segmentation_mailing_recipients",
                columns: new[] { "ListId", "RecordId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_mailing_recipients_RecordId",
                table: "segmentation_mailing_recipients",
                column: "RecordId");

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_member_sessions_MemberId",
                table: "segmentation_member_sessions",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_members_ContactId",
                table: "segmentation_members",
                column: "ContactId");

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_members_CreatedAt_Id",
                table: "segmentation_members",
                columns: new[] { "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_members_Email",
                table: "segmentation_members",
                column: "Email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_members_ExpiresAt",
                table: "segmentation_members",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_members_NameFolded_Id",
                table: "segmentation_members",
                columns: new[] { "NameFolded", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_members_State_CreatedAt_Id",
                table: "segmentation_members",
                columns: new[] { "State", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_membership_form_versions_FormId_Number",
                table: "segmentation_membership_form_versions",
                columns: new[] { "FormId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_membership_forms_Key",
                table: "segmentation_membership_forms",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_merge_members_RecordId",
                table: "segmentation_merge_members",
                column: "RecordId");

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_merges_MergedAt_Id",
                table: "segmentation_merges",
                columns: new[] { "MergedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_merges_SurvivorId",
                table: "segmentation_merges",
                column: "SurvivorId");

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_outbox_AggregateId_Id",
                table: "segmentation_outbox",
                columns: new[] { "AggregateId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_outbox_NextAttemptAt",
                table: "segmentation_outbox",
                column: "NextAttemptAt");

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_privacy_requests_ContactId",
                table: "segmentation_privacy_requests",
                column: "ContactId");

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_privacy_requests_DueAt_Id",
                table: "segmentation_privacy_requests",
                columns: new[] { "DueAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_quality_rules_Records",
                table: "segmentation_quality_rules",
                column: "Records",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_search_words_RecordType_Word_RecordId",
                table: "segmentation_search_words",
                columns: new[] { "RecordType", "Word", "RecordId" },
                descending: new[] { false, false, true });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_segment_changes_RecordId",
                table: "segmentation_segment_changes",
                column: "RecordId");

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_segment_changes_SegmentId_At_Id",
                table: "segmentation_segment_changes",
                columns: new[] { "SegmentId", "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_segment_members_RecordId",
                table: "segmentation_segment_members",
                column: "RecordId");

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_segments_NameFolded_Id",
                table: "segmentation_segments",
                columns: new[] { "NameFolded", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_segments_OwnerId",
                table: "segmentation_segments",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_shares_GranteeId_RecordId",
                table: "segmentation_shares",
                columns: new[] { "GranteeId", "RecordId" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_suppressions_AddedAt_Id",
                table: "segmentation_suppressions",
                columns: new[] { "AddedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_suppressions_Address",
                table: "segmentation_suppressions",
                column: "Address");

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_suppressions_AddressHash",
                table: "segmentation_suppressions",
                column: "AddressHash");

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_timeline_EntryId",
                table: "segmentation_timeline",
                column: "EntryId");

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_timeline_RecordId",
                table: "segmentation_timeline",
                column: "RecordId");

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_timeline_SubjectId_ActorId_OccurredAt_Id",
                table: "segmentation_timeline",
                columns: new[] { "SubjectId", "ActorId", "OccurredAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_timeline_SubjectId_Kind_OccurredAt_Id",
                table: "segmentation_timeline",
                columns: new[] { "SubjectId", "Kind", "OccurredAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_timeline_SubjectId_OccurredAt_Id",
                table: "segmentation_timeline",
                columns: new[] { "SubjectId", "OccurredAt", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "segmentation_account_group_rules");

            migrationBuilder.DropTable(
                name: "segmentation_account_keys");

            migrationBuilder.DropTable(
                name: "segmentation_account_pairs");

            migrationBuilder.DropTable(
                name: "segmentation_account_values");

            migrationBuilder.DropTable(
                name: "segmentation_activities");

            migrationBuilder.DropTable(
                name: "segmentation_activity_templates");

            migrationBuilder.DropTable(
                name: "segmentation_address_key");

            migrationBuilder.DropTable(
                name: "segmentation_audit");

            migrationBuilder.DropTable(
                name: "segmentation_bulk_actions");

            migrationBuilder.DropTable(
                name: "segmentation_bulk_rows");

            migrationBuilder.DropTable(
                name: "segmentation_consent_ledger");

            migrationBuilder.DropTable(
                name: "segmentation_consent_settings");

            migrationBuilder.DropTable(
                name: "segmentation_consent_wording_versions");

            migrationBuilder.DropTable(
                name: "segmentation_contact_keys");

            migrationBuilder.DropTable(
                name: "segmentation_contact_links");

            migrationBuilder.DropTable(
                name: "segmentation_contact_pairs");

            migrationBuilder.DropTable(
                name: "segmentation_contact_values");

            migrationBuilder.DropTable(
                name: "segmentation_customer_facts");

            migrationBuilder.DropTable(
                name: "segmentation_distinct_pairs");

            migrationBuilder.DropTable(
                name: "segmentation_erasures");

            migrationBuilder.DropTable(
                name: "segmentation_game_plan_steps");

            migrationBuilder.DropTable(
                name: "segmentation_game_plans");

            migrationBuilder.DropTable(
                name: "segmentation_import_effects");

            migrationBuilder.DropTable(
                name: "segmentation_import_keys");

            migrationBuilder.DropTable(
                name: "segmentation_import_mappings");

            migrationBuilder.DropTable(
                name: "segmentation_import_rows");

            migrationBuilder.DropTable(
                name: "segmentation_imports");

            migrationBuilder.DropTable(
                name: "segmentation_inbox");

            migrationBuilder.DropTable(
                name: "segmentation_jobs");

            migrationBuilder.DropTable(
                name: "segmentation_listings");

            migrationBuilder.DropTable(
                name: "segmentation_mailing_exports");

            migrationBuilder.DropTable(
                name: "segmentation_mailing_lists");

            migrationBuilder.DropTable(
                name: "segmentation_mailing_recipients");

            migrationBuilder.DropTable(
                name: "segmentation_member_sessions");

            migrationBuilder.DropTable(
                name: "segmentation_members");

            migrationBuilder.DropTable(
                name: "segmentation_membership_form_versions");

            migrationBuilder.DropTable(
                name: "segmentation_merge_members");

            migrationBuilder.DropTable(
                name: "segmentation_moved_references");

            migrationBuilder.DropTable(
                name: "segmentation_number_ranges");

            migrationBuilder.DropTable(
                name: "segmentation_outbox");

            migrationBuilder.DropTable(
                name: "segmentation_privacy_requests");

            migrationBuilder.DropTable(
                name: "segmentation_quality_rules");

            migrationBuilder.DropTable(
                name: "segmentation_search_words");

            migrationBuilder.DropTable(
                name: "segmentation_segment_changes");

            migrationBuilder.DropTable(
                name: "segmentation_segment_members");

            migrationBuilder.DropTable(
                name: "segmentation_segment_sizes");

            migrationBuilder.DropTable(
                name: "segmentation_segments");

            migrationBuilder.DropTable(
                name: "segmentation_shares");

            migrationBuilder.DropTable(
                name: "segmentation_suppressions");

            migrationBuilder.DropTable(
                name: "segmentation_timeline");

            migrationBuilder.DropTable(
                name: "segmentation_timeline_pins");

            migrationBuilder.DropTable(
                name: "segmentation_consent_wordings");

            migrationBuilder.DropTable(
                name: "segmentation_accounts");

            migrationBuilder.DropTable(
                name: "segmentation_contacts");

            migrationBuilder.DropTable(
                name: "segmentation_game_plan_accounts");

            migrationBuilder.DropTable(
                name: "segmentation_membership_forms");

            migrationBuilder.DropTable(
                name: "segmentation_merges");
        }
    }
}
