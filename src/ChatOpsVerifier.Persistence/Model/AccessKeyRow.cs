using ChatOpsVerifier.Conversations.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatOpsVerifier.Persistence.Model;

internal sealed class AccessKeyRow
{
    public required string Id { get; init; }

    public required string SecretSha256 { get; init; }

    public required string PersonId { get; init; }

    public required string Name { get; init; }

    public AccessScopes Scopes { get; init; }

    public required string CreatedBy { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    public DateTimeOffset? UsedAt { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<AccessKeyRow>
    {
        public void Configure(EntityTypeBuilder<AccessKeyRow> builder) => builder.ToTable("access_keys").HasKey(k => k.Id);
    }
}
