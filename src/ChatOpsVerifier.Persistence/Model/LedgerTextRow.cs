using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatOpsVerifier.Persistence.Model;

/// <summary>The free texts of one ledger entry, with their salts. Rows of the ledger never change; of these, texts are removed.</summary>
internal sealed class LedgerTextRow
{
    public required string Slug { get; init; }

    public long Sequence { get; init; }

    /// <summary>See <see cref="LedgerTextsJson"/>.</summary>
    public required string TextsJson { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<LedgerTextRow>
    {
        public void Configure(EntityTypeBuilder<LedgerTextRow> builder)
        {
            builder.ToTable("ledger_texts").HasKey(t => new { t.Slug, t.Sequence });
            builder.HasOne<LedgerRow>().WithOne().HasForeignKey<LedgerTextRow>(t => new { t.Slug, t.Sequence }).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
