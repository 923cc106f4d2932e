using ChatOpsVerifier.Domain.Reminders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatOpsVerifier.Persistence.Model;

internal sealed class ReminderRow
{
    public required string Slug { get; init; }

    public required string PersonId { get; init; }

    public required string Channel { get; init; }

    public required string ConversationId { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    public DateTimeOffset LastActivityAt { get; init; }

    public int Sent { get; init; }

    public DateTimeOffset? LastSentAt { get; init; }

    public DateTimeOffset? SnoozedUntil { get; init; }

    public bool IsPaused { get; init; }

    /// <summary>The rhythm that was asked for before policies had layers, in ticks of 100 ns; null: none.</summary>
    public long? IntervalTicks { get; init; }

    public DateTimeOffset? AskedFor { get; init; }

    public int Snoozes { get; init; }

    public EscalationStep Reached { get; init; }

    public DateTimeOffset? ReachedAt { get; init; }

    public DateTimeOffset? AcknowledgedAt { get; init; }

    public string? LastSlot { get; init; }

    public DateTimeOffset? SeenAt { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<ReminderRow>
    {
        public void Configure(EntityTypeBuilder<ReminderRow> builder)
        {
            builder.ToTable("reminders").HasKey(r => new { r.Slug, r.PersonId });
            builder.HasIndex(r => r.DueAt).HasFilter("due_at IS NOT NULL").HasDatabaseName("ix_reminders_due");
            builder.HasIndex(r => new { r.PersonId, r.DueAt }).HasFilter("due_at IS NOT NULL").HasDatabaseName("ix_reminders_person");
        }
    }
}
