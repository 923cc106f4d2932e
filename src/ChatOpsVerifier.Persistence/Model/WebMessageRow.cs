using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatOpsVerifier.Persistence.Model;

internal sealed class WebMessageRow
{
    public long Id { get; init; }

    public required string Channel { get; init; }

    public required string ConversationId { get; init; }

    public required string MessageKey { get; init; }

    public string? Author { get; init; }

    public string? Body { get; init; }

    public string? MessageJson { get; init; }

    public string? PrivateTo { get; init; }

    public string? AttachmentName { get; init; }

    public string? AttachmentUrl { get; init; }

    public DateTimeOffset At { get; init; }

    public DateTimeOffset? EditedAt { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<WebMessageRow>
    {
        public void Configure(EntityTypeBuilder<WebMessageRow> builder)
        {
            builder.ToTable("web_messages").HasKey(m => m.Id);
            builder.HasIndex(m => new { m.Channel, m.ConversationId, m.MessageKey }).IsUnique().HasDatabaseName("ux_web_messages_key");
            builder.HasIndex(m => new { m.Channel, m.ConversationId, m.At, m.Id }).HasDatabaseName("ix_web_messages_newest");
        }
    }
}
