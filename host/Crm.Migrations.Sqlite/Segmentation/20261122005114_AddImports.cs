using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crm.Migrations.Sqlite.Segmentation
{
    /// <inheritdoc />
    public partial class AddImports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "IX_segmentation_import_rows_ImportId_Outcome_Number",
                table: "segmentation_import_rows",
                columns: new[] { "ImportId", "Outcome", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_imports_CreatedAt_Id",
                table: "segmentation_imports",
                columns: new[] { "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_imports_PartnerKeyId_CreatedAt_Id",
                table: "segmentation_imports",
                columns: new[] { "PartnerKeyId", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_listings_AccountId_Id",
                table: "segmentation_listings",
                columns: new[] { "AccountId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_segmentation_listings_ImportId",
                table: "segmentation_listings",
                column: "ImportId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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
                name: "segmentation_listings");
        }
    }
}
