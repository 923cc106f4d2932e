using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatOpsVerifier.Persistence.Model;

/// <summary>A report and the head of its ledger. The head is here so that an append checks and moves it in one statement.</summary>
internal sealed class ReportRow
{
    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string FileName { get; init; }

    public required string SourceSha256 { get; init; }

    public long Version { get; init; }

    public required string HeadHash { get; init; }

    public DateTimeOffset ImportedAt { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<ReportRow>
    {
        public void Configure(EntityTypeBuilder<ReportRow> builder)
        {
            builder.ToTable("reports").HasKey(r => r.Slug);
            builder.HasOne<SourceRow>().WithMany().HasForeignKey(r => r.SourceSha256).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
