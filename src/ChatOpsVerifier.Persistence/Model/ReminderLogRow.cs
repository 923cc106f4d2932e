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

    internal sealed class Table : IEntityTypeConfiguration<ReminderLogRow>
    {
        public void Configure(EntityTypeBuilder<ReminderLogRow> builder)
        {
            builder.ToTable("reminder_log").HasKey(l => l.Id);
            builder.HasIndex(l => new { l.Slug, l.Id }).HasDatabaseName("ix_reminder_log_newest");
        }
    }
}
