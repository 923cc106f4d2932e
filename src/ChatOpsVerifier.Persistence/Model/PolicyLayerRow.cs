using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatOpsVerifier.Persistence.Model;

internal sealed class PolicyLayerRow
{
    public required string Slug { get; init; }

    public required string PersonId { get; init; }

    public required string LayerJson { get; init; }

    public DateTimeOffset ChangedAt { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<PolicyLayerRow>
    {
        public void Configure(EntityTypeBuilder<PolicyLayerRow> builder) =>
            builder.ToTable("reminder_policies").HasKey(p => new { p.Slug, p.PersonId });
    }
}
