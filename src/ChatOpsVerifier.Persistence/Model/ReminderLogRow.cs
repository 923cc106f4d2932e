using ChatOpsVerifier.Domain.Reminders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatOpsVerifier.Persistence.Model;

internal sealed class ReminderLogRow
{
    public long Id { get; init; }

    public required string Slug { get; init; }

    public required string PersonId { get; init; }

    public required string Slot { get; init; }

    public required string What { get; init; }

    public required string Reason { get; init; }

    public DateTimeOffset At { get; init; }

    public EscalationStep Step { get; init; }

    public string? Recipient { get; init; }

    public string? Delivery { get; init; }

    public string? Reference { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<ReminderLogRow>
    {
        public void Configure(EntityTypeBuilder<ReminderLogRow> builder)
        {
            builder.ToTable("reminder_log").HasKey(l => l.Id);
            builder.HasIndex(l => new { l.Slug, l.Id }).HasDatabaseName("ix_reminder_log_newest");
            builder.HasIndex(l => l.Delivery).HasFilter("delivery IS NOT NULL").HasDatabaseName("ix_reminder_log_delivery");
            builder.HasIndex(l => l.At).HasDatabaseName("ix_reminder_log_at");
        }
    }
}
