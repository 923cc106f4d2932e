using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatOpsVerifier.Persistence.Model;

internal sealed class SignInLinkRow
{
    public required string TokenSha256 { get; init; }

    public required string RequestId { get; init; }

    public required string PersonId { get; init; }

    public required string Channel { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<SignInLinkRow>
    {
        public void Configure(EntityTypeBuilder<SignInLinkRow> builder) => builder.ToTable("sign_in_links").HasKey(l => l.TokenSha256);
    }
}
