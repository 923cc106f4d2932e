using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatOpsVerifier.Persistence.Model;

/// <summary>The provider's name of the message that carries a key, for edits in place.</summary>
internal sealed class MessageReferenceRow
{
    public required string Channel { get; init; }

    public required string ConversationId { get; init; }

    public required string MessageKey { get; init; }

    public required string Reference { get; init; }

    /// <summary>When the message was last said or edited; null: before anybody noted it.</summary>
    public DateTimeOffset? At { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<MessageReferenceRow>
    {
        public void Configure(EntityTypeBuilder<MessageReferenceRow> builder)
        {
            builder.ToTable("message_references").HasKey(m => new { m.Channel, m.ConversationId, m.MessageKey });
            builder.HasIndex(m => m.At).HasDatabaseName("ix_message_references_at");
        }
    }
}
