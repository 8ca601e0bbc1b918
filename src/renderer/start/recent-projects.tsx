import type { RecentProject } from '../../core/ipc/contract'
import { Button } from '../ui/button'
import { formatMoment } from '../ui/format-date'
import { ToolIcon } from '../ui/icons'
import { strings } from '../ui/strings'

interface RecentProjectsProps {
  readonly projects: readonly RecentProject[]
  readonly isBusy: boolean
  readonly onOpen: (path: string) => void
  readonly onForget: (project: RecentProject) => void
}

/** Projects opened lately, latest first. One that is not at its place says so and can be taken off the list. */
export function RecentProjects({ projects, isBusy, onOpen, onForget }: RecentProjectsProps) {
  return (
    <section className="start-recent" aria-labelledby="recent-title">
      <h2 id="recent-title">{strings.start.recent}</h2>
      {projects.length === 0 ? (
        <p className="quiet">{strings.start.noRecent}</p>
      ) : (
        <ul>
          {projects.map((project) => (
            <li key={project.path} className={project.isThere ? '' : 'recent-missing'}>
              <Button
                look="quiet"
                className="recent-open"
                name={strings.start.openRecent(project.title)}
                isDisabled={isBusy || !project.isThere}
                onPress={() => onOpen(project.path)}
              >
                <ToolIcon name={project.isThere ? 'folder' : 'warning'} />
                <span className="recent-text">
                  <span>{project.title}</span>
                  <span className="recent-path">
                    {project.isThere ? formatMoment(project.openedAt) : strings.start.missing} ·{' '}
                    {project.path}
                  </span>
                </span>
              </Button>
              <Button
                look="quiet"
                label={strings.start.forget(project.title)}
                onPress={() => onForget(project)}
              >
                <ToolIcon name="close" />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
