using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatOpsVerifier.Persistence.Model;

/// <summary>The provider's way to a conversation, as its channel wrote it.</summary>
internal sealed class ConversationReferenceRow
{
    public required string Channel { get; init; }

    public required string ConversationId { get; init; }

    public required string Json { get; init; }

    public DateTimeOffset SavedAt { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<ConversationReferenceRow>
    {
        public void Configure(EntityTypeBuilder<ConversationReferenceRow> builder)
        {
            builder.ToTable("conversation_references").HasKey(r => new { r.Channel, r.ConversationId });
            builder.HasIndex(r => new { r.Channel, r.SavedAt }).HasDatabaseName("ix_conversation_references_latest");
        }
    }
}
