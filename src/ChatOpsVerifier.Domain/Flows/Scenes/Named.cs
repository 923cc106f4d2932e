using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Flows.Scenes;

/// <summary>Something was named that is not there.</summary>
internal static class Named
{
    public static string Unknown(Scene scene, string name)
    {
        var handles = scene.Assessment.Report.Requirements.Select(r => r.Handle).Take(20).ToList();
        return $"There is nothing called “{Shorten.To(name, 40)}” in this report. Its requirements are "
            + $"{Phrases.And(handles)}{(scene.Assessment.Report.Requirements.Length > 20 ? " and more" : "")}.";
    }
}
