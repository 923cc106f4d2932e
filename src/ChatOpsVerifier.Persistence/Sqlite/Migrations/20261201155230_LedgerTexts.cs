using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ChatOpsVerifier.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class LedgerTexts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ledger_texts",
                columns: table => new
                {
                    slug = table.Column<string>(type: "TEXT", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    texts_json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_texts", x => new { x.slug, x.sequence });
                    table.ForeignKey(
                        name: "FK_ledger_texts_ledger_slug_sequence",
                        columns: x => new { x.slug, x.sequence },
                        principalTable: "ledger",
                        principalColumns: new[] { "slug", "sequence" },
                        onDelete: ReferentialAction.Restrict);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ledger_texts");
        }
    }
}
