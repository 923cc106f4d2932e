using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ChatOpsVerifier.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class OutboxVersions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_outbox_unsent_due",
                table: "outbox",
                columns: new[] { "channel", "not_before" },
                filter: "status = 0");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_unsent_versions",
                table: "outbox",
                columns: new[] { "channel", "conversation_id", "message_key", "id" },
                filter: "status = 0");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_outbox_unsent_due",
                table: "outbox");

            migrationBuilder.DropIndex(
                name: "ix_outbox_unsent_versions",
                table: "outbox");
        }
    }
}
