using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatOpsVerifier.Persistence.Model;

internal sealed class ConversationRow
{
    public required string Channel { get; init; }

    public required string ConversationId { get; init; }

    public required string Slug { get; init; }

    public required string PersonId { get; init; }

    public required string StateJson { get; init; }

    public DateTimeOffset LastActivityAt { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<ConversationRow>
    {
        public void Configure(EntityTypeBuilder<ConversationRow> builder)
        {
            builder.ToTable("conversations").HasKey(c => new { c.Channel, c.ConversationId, c.Slug });
            builder.HasIndex(c => new { c.Channel, c.ConversationId, c.LastActivityAt }).HasDatabaseName("ix_conversations_latest");
        }
    }
}
