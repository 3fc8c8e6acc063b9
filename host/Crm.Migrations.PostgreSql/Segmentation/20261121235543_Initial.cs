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
                name: "accounts",
                schema: "segmentation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    NameFolded = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Names = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    District = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
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
                    table.PrimaryKey("PK_accounts", x => x.Id);
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
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    FinishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_jobs", x => x.Id);
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

            migrationBuilder.CreateIndex(
                name: "IX_accounts_CreatedAt_Id",
                schema: "segmentation",
                table: "accounts",
                columns: new[] { "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_District_NameFolded",
                schema: "segmentation",
                table: "accounts",
                columns: new[] { "District", "NameFolded" });

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
                name: "IX_accounts_OwnerId",
                schema: "segmentation",
                table: "accounts",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_TeamId",
                schema: "segmentation",
                table: "accounts",
                column: "TeamId");

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
                name: "IX_outbox_AggregateId_Id",
                schema: "segmentation",
                table: "outbox",
                columns: new[] { "AggregateId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_outbox_NextAttemptAt",
                schema: "segmentation",
                table: "outbox",
                column: "NextAttemptAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "accounts",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "audit",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "inbox",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "jobs",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "number_ranges",
                schema: "segmentation");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "segmentation");
        }
    }
}
