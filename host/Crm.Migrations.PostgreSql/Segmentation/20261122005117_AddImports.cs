using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crm.Migrations.PostgreSql.Segmentation
{
    /// <inheritdoc />
    public partial class AddImports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "IX_import_rows_ImportId_Outcome_Number",
                schema: "segmentation",
                table: "import_rows",
                columns: new[] { "ImportId", "Outcome", "Number" });

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
                name: "IX_listings_AccountId_Id",
                schema: "segmentation",
                table: "listings",
                columns: new[] { "AccountId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_listings_ImportId",
                schema: "segmentation",
                table: "listings",
                column: "ImportId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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
                name: "listings",
                schema: "segmentation");
        }
    }
}
