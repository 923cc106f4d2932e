using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatOpsVerifier.Persistence.Model;

internal sealed class OutboxRow
{
    /// <summary>Rising: the order in which things are said.</summary>
    public long Id { get; init; }

    public required string IdempotencyKey { get; init; }

    public required string Channel { get; init; }

    public required string ConversationId { get; init; }

    public required string MessageKey { get; init; }

    public required string MessageJson { get; init; }

    public string? PrivateTo { get; init; }

    public string? AttachReportSlug { get; init; }

    /// <summary>The report that the message speaks of.</summary>
    public string? Slug { get; init; }

    public OutboxStatus Status { get; init; }

    public int Attempts { get; init; }

    public DateTimeOffset NotBefore { get; init; }

    public DateTimeOffset EnqueuedAt { get; init; }

    /// <summary>When it was sent or became undeliverable.</summary>
    public DateTimeOffset? DoneAt { get; init; }

    public string? Reference { get; init; }

    /// <summary>Why the last attempt failed.</summary>
    public string? Reason { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<OutboxRow>
    {
        public void Configure(EntityTypeBuilder<OutboxRow> builder)
        {
            builder.ToTable("outbox").HasKey(o => o.Id);
            builder.HasIndex(o => o.IdempotencyKey).IsUnique().HasDatabaseName("ux_outbox_idempotency_key");
            // Holds what is still to be sent and nothing else, so that years of sent messages cost the next one nothing.
            builder.HasIndex(o => new { o.Channel, o.ConversationId, o.PrivateTo, o.Id }).HasFilter("status = 0").HasDatabaseName("ix_outbox_unsent");
            // A newer version finds the older ones of its message, and a lane when to wake up, without reading all that waits.
            builder.HasIndex(o => new { o.Channel, o.ConversationId, o.MessageKey, o.Id }).HasFilter("status = 0").HasDatabaseName("ix_outbox_unsent_versions");
            builder.HasIndex(o => new { o.Channel, o.NotBefore }).HasFilter("status = 0").HasDatabaseName("ix_outbox_unsent_due");
            builder.HasIndex(o => o.Status).HasFilter("status = 2").HasDatabaseName("ix_outbox_dead");
            // So that releasing the oldest costs what is released.
            builder.HasIndex(o => o.DoneAt).HasFilter("status = 1").HasDatabaseName("ix_outbox_sent");
        }
    }
}

/// <summary>Numbers are stored, and are in the filters of the indices.</summary>
internal enum OutboxStatus
{
    Unsent = 0,

    /// <summary>Sent; or, without a reference, given way to a newer version of the same message before it was.</summary>
    Sent = 1,
    Dead = 2,
}
