using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ChatOpsVerifier.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    internal partial class OutboxSlug : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "slug",
                table: "outbox",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "slug",
                table: "outbox");
        }
    }
}
