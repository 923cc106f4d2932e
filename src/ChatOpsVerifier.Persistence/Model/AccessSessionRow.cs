using ChatOpsVerifier.Conversations.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatOpsVerifier.Persistence.Model;

internal sealed class AccessSessionRow
{
    public required string Id { get; init; }

    public required string TokenSha256 { get; init; }

    public required string PersonId { get; init; }

    public required string Method { get; init; }

    public string? KeyId { get; init; }

    public AccessScopes Scopes { get; init; }

    public required string Client { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset SeenAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<AccessSessionRow>
    {
        public void Configure(EntityTypeBuilder<AccessSessionRow> builder)
        {
            builder.ToTable("access_sessions").HasKey(s => s.Id);
            builder.HasIndex(s => s.TokenSha256).IsUnique().HasDatabaseName("ix_access_sessions_token");
        }
    }
}
