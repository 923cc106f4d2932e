using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ChatOpsVerifier.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ReminderLadder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "acknowledged_at",
                table: "reminders",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "last_slot",
                table: "reminders",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "reached",
                table: "reminders",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "reached_at",
                table: "reminders",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "seen_at",
                table: "reminders",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "delivery",
                table: "reminder_log",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "recipient",
                table: "reminder_log",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reference",
                table: "reminder_log",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "step",
                table: "reminder_log",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "at",
                table: "message_references",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_reminders_person",
                table: "reminders",
                columns: new[] { "person_id", "due_at" },
                filter: "due_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_reminder_log_at",
                table: "reminder_log",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_reminder_log_delivery",
                table: "reminder_log",
                column: "delivery",
                filter: "delivery IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_message_references_at",
                table: "message_references",
                column: "at");

            // What was said before anybody noted when is as old as this change: in ticks of 100 ns from the year 1 on.
            migrationBuilder.Sql("UPDATE message_references SET at = (CAST(strftime('%s', 'now') AS INTEGER) + 62135596800) * 10000000");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_reminders_person",
                table: "reminders");

            migrationBuilder.DropIndex(
                name: "ix_reminder_log_at",
                table: "reminder_log");

            migrationBuilder.DropIndex(
                name: "ix_reminder_log_delivery",
                table: "reminder_log");

            migrationBuilder.DropIndex(
                name: "ix_message_references_at",
                table: "message_references");

            migrationBuilder.DropColumn(
                name: "acknowledged_at",
                table: "reminders");

            migrationBuilder.DropColumn(
                name: "last_slot",
                table: "reminders");

            migrationBuilder.DropColumn(
                name: "reached",
                table: "reminders");

            migrationBuilder.DropColumn(
                name: "reached_at",
                table: "reminders");

            migrationBuilder.DropColumn(
                name: "seen_at",
                table: "reminders");

            migrationBuilder.DropColumn(
                name: "delivery",
                table: "reminder_log");

            migrationBuilder.DropColumn(
                name: "recipient",
                table: "reminder_log");

            migrationBuilder.DropColumn(
                name: "reference",
                table: "reminder_log");

            migrationBuilder.DropColumn(
                name: "step",
                table: "reminder_log");

            migrationBuilder.DropColumn(
                name: "at",
                table: "message_references");
        }
    }
}
